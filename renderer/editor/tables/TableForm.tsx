import { useState } from "react";
import { formMessages as texts } from "../../messages/en-forms.ts";
import { TextField } from "../../ui/TextField.tsx";
import { BlockForm } from "../forms/BlockForm.tsx";
import type { FormProps } from "../forms/form-props.ts";
import { changeAt } from "../forms/kept-place.ts";
import { $newTable } from "../insert/new-blocks.ts";
import { $placeBlock } from "../insert/place-block.ts";

/** Most rows and columns that a new table is made with; more can be added to it. */
const most = { rows: 100, columns: 20 };

/** How large a new table is. */
export function TableForm({ editor, form, place, onClose }: FormProps) {
  const [rows, setRows] = useState("3");
  const [columns, setColumns] = useState("3");
  const [headerRow, setHeaderRow] = useState(true);
  const size = { rows: sizeOf(rows, most.rows), columns: sizeOf(columns, most.columns) };
  const canInsert = size.rows > 0 && size.columns > 0;
  const insert = () => {
    const table = () => $newTable(size.rows, size.columns, headerRow);
    changeAt(editor, form.place, () => $placeBlock(table(), "table"));
    onClose(true);
    return true;
  };
  return (
    <BlockForm
      name={texts.table}
      place={place}
      submit={texts.insertTable}
      canSubmit={canInsert}
      onSubmit={insert}
      onLeave={() => onClose(false)}
      onCancel={() => onClose(true)}
    >
      <div className="pair">
        <TextField label={texts.rows} type="number" min={1} value={rows} onChange={setRows} />
        <TextField
          label={texts.columns}
          type="number"
          min={1}
          value={columns}
          onChange={setColumns}
        />
      </div>
      <label className="tick">
        <input
          type="checkbox"
          checked={headerRow}
          onChange={(event) => setHeaderRow(event.target.checked)}
        />
        {texts.headerRow}
      </label>
    </BlockForm>
  );
}

function sizeOf(text: string, most: number): number {
  const size = Number(text);
  return Number.isInteger(size) && size >= 1 ? Math.min(size, most) : 0;
}
