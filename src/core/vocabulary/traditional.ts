/** Traditional characters of the headings, units and names of this field, and the simplified ones in the same order. */
const TRADITIONAL =
  "標際權單達關鍵績備註說類別層級項評價實現計劃預執內務責門負狀態趨勢變動導響應據來數頻週報總額優產業營財資費淨經濟離職滿訴" +
  "錯誤損銷庫準時間點貨繳億萬圓戶員個條臺輛噸約過無與後構維領學習長顧觀圖檢測訓練環節續開發設進線網號補貼違規險隱災傷壞廢氣" +
  "減審複復擔當歷異倉轉運輸車廠場區處鄉鎮縣國衛醫療藥護術質確錄認證佔體係統終結細組給積極滯擴幣帳歲齡對種兩幾從眾賣買購簽課" +
  "題調階雙稅貢獻戰遞訂幹勞傳遲顯緊張";
const SIMPLIFIED =
  "标际权单达关键绩备注说类别层级项评价实现计划预执内务责门负状态趋势变动导响应据来数频周报总额优产业营财资费净经济离职满诉" +
  "错误损销库准时间点货缴亿万元户员个条台辆吨约过无与后构维领学习长顾观图检测训练环节续开发设进线网号补贴违规险隐灾伤坏废气" +
  "减审复复担当历异仓转运输车厂场区处乡镇县国卫医疗药护术质确录认证占体系统终结细组给积极滞扩币账岁龄对种两几从众卖买购签课" +
  "题调阶双税贡献战递订干劳传迟显紧张";

const PAIRS: ReadonlyMap<string, string> = new Map(
  Array.from(TRADITIONAL).map((character, index) => [character, SIMPLIFIED[index] ?? character]),
);
const ANY = new RegExp(`[${TRADITIONAL}]`, "g");

/**
 * A heading, unit or name in simplified characters, for comparing it with the words that we know: 實際值 → 实际值. Never
 * what a person is shown.
 */
export function toSimplified(text: string): string {
  return text.replace(ANY, (character) => PAIRS.get(character) ?? character);
}
