import type {
  Answer,
  Code,
  Embed,
  Gallery,
  GalleryPicture,
  Picture,
  PullQuote,
  Question,
  Table,
} from "../../shared/copy/copy.ts";
import { runsText } from "../../shared/copy/runs.ts";
import { cellPlaces } from "../../shared/copy/tables.ts";
import { blockText } from "../../shared/copy/walk.ts";
import { safeAddress } from "../../shared/links.ts";
import { isMediaId, mediaAddress } from "../../shared/media.ts";
import { useOwnDirection } from "../ui/article-language.ts";
import { RunsView } from "./RunsView.tsx";

/** A pull quote with who is quoted, a question or an answer with who speaks. */
export function SpokenView({ block }: { block: PullQuote | Question | Answer }) {
  const dir = useOwnDirection()(runsText(block.runs));
  if (block.type === "pull-quote") {
    return (
      <blockquote dir={dir}>
        <RunsView runs={block.runs} />
        {block.attribution !== "" && <footer>{block.attribution}</footer>}
      </blockquote>
    );
  }
  return (
    <p dir={dir}>
      {block.speaker !== "" && (
        <strong>
          <bdi>{block.speaker}</bdi>:{" "}
        </strong>
      )}
      <RunsView runs={block.runs} />
    </p>
  );
}

export function CodeView({ code }: { code: Code }) {
  return <pre dir="ltr">{runsText(code.runs)}</pre>;
}

/** One picture or several. A picture on the web is named and never loaded. */
export function FigureView({ block }: { block: Picture | Gallery }) {
  if (block.type === "picture") return <PictureView picture={block} />;
  return (
    <figure>
      {block.pictures.map((picture) => (
        <PictureView key={picture.id} picture={picture} />
      ))}
      <figcaption>
        <RunsView runs={block.caption} />
      </figcaption>
    </figure>
  );
}

function PictureView({ picture: given }: { picture: Picture | GalleryPicture }) {
  const { picture, alt, credit, caption } = given;
  const id = picture.kind === "media" && isMediaId(picture.id) ? picture.id : undefined;
  return (
    <figure>
      {id === undefined ? (
        <p>{picture.kind === "remote" ? picture.address : alt}</p>
      ) : (
        <img src={mediaAddress(id)} alt={alt} />
      )}
      <figcaption>
        <RunsView runs={caption} /> <bdi>{credit}</bdi>
      </figcaption>
    </figure>
  );
}

export function EmbedView({ embed: { address, title } }: { embed: Embed }) {
  return (
    <p>
      <a href={safeAddress(address)} target="_blank" rel="noreferrer">
        {title || address}
      </a>
    </p>
  );
}

export function TableView({ table }: { table: Table }) {
  const own = useOwnDirection();
  const columns = new Map(cellPlaces(table).map(({ cell, column }) => [cell.id, column]));
  return (
    <table dir={own(blockText(table))}>
      <caption>
        <RunsView runs={table.caption} />
      </caption>
      <tbody>
        {table.rows.map((row, at) => (
          <tr key={row.id}>
            {row.cells.map(({ id, runs, colspan, rowspan }) => {
              const isHeader =
                (table.headerRow && at === 0) || (table.headerColumn && columns.get(id) === 0);
              const Cell = isHeader ? "th" : "td";
              return (
                <Cell key={id} dir={own(runsText(runs))} colSpan={colspan} rowSpan={rowspan}>
                  <RunsView runs={runs} />
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
