import { Suspense } from "react";
import { renderToString } from "react-dom/server";
import { part, type Part } from "../../../../src/apps/taskpane/components/part";

interface Props {
  readonly name: string;
}

function Greeting({ name }: Props) {
  return <p>{name}</p>;
}

/** What is shown at first, before anything that is waited for has come. */
function shown({ Component }: Part<Props>): string {
  return renderToString(
    <Suspense fallback={<i>waiting</i>}>
      <Component name="绩言" />
    </Suspense>,
  );
}

test("a part that was not fetched is waited for", () => {
  const later = part(() => new Promise<typeof Greeting>(() => undefined));
  expect(shown(later)).toContain("waiting");
});

test("a part that was fetched ahead is shown at once", async () => {
  const ahead = part(() => Promise.resolve(Greeting));
  ahead.fetchAhead();
  await Promise.resolve();
  await Promise.resolve();
  expect(shown(ahead)).toContain("<p>绩言</p>");
  expect(shown(ahead)).not.toContain("waiting");
});

test("a part that cannot be fetched ahead is told of no earlier than when it is shown", async () => {
  const load = jest.fn(() => Promise.reject(new Error("no network")));
  const broken = part<Props>(load);
  broken.fetchAhead();
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(load).toHaveBeenCalledTimes(1);
  expect(shown(broken)).toContain("waiting");
  expect(load).toHaveBeenCalledTimes(2);
});
