import { BereftTasks } from "../../../../src/apps/cli/queue/bereft-tasks";

const worker = (name: string) => ({ rawname: `bull:cXVldWU=:w:${name}` });
const begun = (id: string, processedBy?: string) => ({
  id,
  ...(processedBy !== undefined && { processedBy }),
});

describe("tasks of workers that died", () => {
  test.each<[string, ...(readonly [tasks: object[], workers: object[], bereft: string[]])[]]>([
    [
      "are those of workers that are gone at two looks",
      [[begun("x", "a")], [], []],
      [[begun("x", "a")], [], ["x"]],
    ],
    [
      "are no tasks of workers that are connected",
      [[begun("x", "a"), begun("y", "b")], [worker("a")], []],
      [[begun("x", "a"), begun("y", "b")], [worker("a")], ["y"]],
    ],
    [
      "are no tasks of a worker that is connected again",
      [[begun("x", "a")], [], []],
      [[begun("x", "a")], [worker("a")], []],
      [[begun("x", "a")], [], []],
    ],
    ["are not another worker's by then", [[begun("x", "a")], [], []], [[begun("x", "b")], [], []]],
    ["are not known where nobody says who began", [[begun("x")], [], []], [[begun("x")], [], []]],
    [
      "are not known where the server lists no connections",
      [[begun("x", "a")], [{}], []],
      [[begun("x", "a")], [{}], []],
    ],
    [
      "are told apart by whole names",
      [[begun("x", "a")], [worker("ba")], []],
      [[begun("x", "a")], [worker("ba")], ["x"]],
    ],
  ])("%s", (_, ...looks) => {
    const bereft = new BereftTasks();
    for (const [tasks, workers, expected] of looks) expect(bereft.look(tasks, workers)).toEqual(expected);
  });
});
