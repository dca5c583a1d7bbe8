import { Input, type InputProps } from "@fluentui/react-components";
import { useState } from "react";

export interface LastingInputProps extends Pick<InputProps, "aria-label" | "disabled" | "size"> {
  readonly value: string;
  /** Is given what was typed when the person is done with it (Enter, or leaving the field); false where it cannot stand. */
  readonly onCommit: (text: string) => boolean;
}

/** A field of which a change counts once it is done; Esc takes back what was typed. */
export function LastingInput({ value, onCommit, ...field }: LastingInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const commit = () => {
    if (typed === null) return;
    if (typed === value || onCommit(typed)) setTyped(null);
  };
  return (
    <Input
      {...field}
      value={typed ?? value}
      onChange={(_, data) => {
        setTyped(data.value);
      }}
      onBlur={commit}
      onKeyDown={({ key, nativeEvent }) => {
        // Enter that ends the choice of a Chinese character is none of the field.
        if (key === "Enter" && !nativeEvent.isComposing) commit();
        if (key === "Escape") setTyped(null);
      }}
    />
  );
}
