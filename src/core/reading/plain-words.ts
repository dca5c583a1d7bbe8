import type { ColumnRole } from "../evaluation/evaluation";
import words from "./plain-words.json";

/**
 * Headings of indicator tables and task lists of any organisation, in the form that `normaliseLabel` gives and without
 * years and parts of the year, beside those of official forms. Source: KPI scorecards, balanced scorecards, 财务指标 and
 * 重点工作 tables of finance staff.
 */
export const PLAIN_WORDS: Readonly<Partial<Record<ColumnRole, readonly string[]>>> = words.roles;

/** Headings of the tasks of a task list; they name its rows. */
export const TASK_WORDS: ReadonlySet<string> = new Set(words.tasks);

/** Headings that name rows of tables of every sort; alone they do not make a table one of indicators. */
export const WEAK_NAMES: ReadonlySet<string> = new Set(words.weakNames);

/** Columns of ledgers, rosters, price lists and orders: a table that has one is none of indicators. */
export const FOREIGN_COLUMNS =
  /^(?:姓名|工号|员工编号|身份证|性别|出勤|缺勤|考勤|签到|迟到|早退|请假|基本工资|应发|实发|单价|数量|规格|规格型号|型号|发票|发票号码|发票代码|开票日期|税率|税额|价税合计|供应商|客户名称|合同编号|合同号|合同金额|凭证号|凭证字号|摘要|借方|贷方|借方金额|贷方金额|科目编码|科目代码|功能科目|经济科目|入库|出库|库存|库存数量|订单号|收货人|银行账号|账号|开户行|购置日期|资产编号|资产名称|使用年限|学号|成绩|班级|语文|数学|英语)(?:\(.*\))?$|^(?:employee|employeeid|employeename|staffname|student|invoice|invoiceno\.?|invoicenumber|invoicedate|qty|quantity|unitprice|price|tax|vat|sku|customer|vendor|supplier|debit|credit|journal|voucher|glaccount|accountcode|balance|attendance|present|absent|clockin|clockout|hours|salary|grosspay|netpay|orderno\.?|orderid|ordernumber|phone|email|address|city|country|zip|serialno\.?)$/;
