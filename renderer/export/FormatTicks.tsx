import type { ExportFormatInfo } from "../../shared/export/formats.ts";
import { messages } from "../messages/en.ts";

interface Props {
  formats: readonly ExportFormatInfo[];
  chosen: readonly string[];
  onChange(chosen: readonly string[]): void;
}

export function FormatTicks({ formats, chosen, onChange }: Props) {
  return (
    <fieldset className="ticks">
      <legend>{messages.export.formats}</legend>
      {formats.map((format) => (
        <label key={format.name} className="tick" title={format.description}>
          <input
            type="checkbox"
            checked={chosen.includes(format.name)}
            onChange={(event) =>
              onChange(
                event.target.checked
                  ? [...chosen, format.name]
                  : chosen.filter((name) => name !== format.name),
              )
            }
          />
          <span className="tick__name">
            {messages.export.formatNames.get(format.name) ?? format.name}
          </span>
          <span className="tick__file">{format.file}</span>
        </label>
      ))}
    </fieldset>
  );
}
