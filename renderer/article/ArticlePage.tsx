import { type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from "react";
import { datelineText } from "../../shared/article/dateline.ts";
import { textDirection } from "../../shared/article/direction.ts";
import type { FieldName } from "../../shared/article/finding.ts";
import type { Block } from "../../shared/copy/copy.ts";
import { beforeWindowCloses } from "../bridge/desktop-transport.ts";
import type { BodyEditorHandle } from "../editor/body-editor-types.ts";
import type { BodyFacts } from "../editor/body-facts.ts";
import { BodyEditor } from "../editor/Editor.tsx";
import { EditorToolbar } from "../editor/EditorToolbar.tsx";
import { useFind } from "../find/use-find.tsx";
import { messages } from "../messages/en.ts";
import type { ArticleSession } from "../session/article-session.ts";
import { flushOnLeave } from "../session/flush-on-leave.ts";
import { useField } from "../session/session-hooks.ts";
import { usePublication, useSettings } from "../settings/settings-context.ts";
import { ArticleLanguage } from "../ui/article-language.ts";
import { useCommands } from "../ui/commands-context.ts";
import { sentenceOf, useNotices } from "../ui/notices.ts";
import { PrintedTimes } from "../ui/printed-times.ts";
import { useServices } from "../ui/services-context.ts";
import { DatelineButton, Disclaimers, RelatedList } from "./ArticleFoot.tsx";
import { BylineLine } from "./BylineLine.tsx";
import { useEditorLibrary } from "./editor-library.ts";
import { FieldLine } from "./FieldLine.tsx";
import { LeadImage } from "./LeadImage.tsx";
import { usePrintedLanguage } from "./printed-language.ts";

export interface PageHandle {
  focusBody(): void;
  /** Puts picture files into the body. */
  addPictures(files: readonly File[]): void;
  selectedBlocks(): Block[];
  insertBlocks(blocks: readonly Block[]): void;
  reveal(blockId: string): void;
  followHeading(listener: (id: string | undefined) => void): () => void;
}

interface Props {
  session: ArticleSession;
  onFacts(facts: BodyFacts): void;
  onJump(field: FieldName): void;
  handleRef: Ref<PageHandle>;
}

/** The article as it will be printed, every part edited where it stands. */
export function ArticlePage({ session, onFacts, onJump, handleRef }: Props) {
  const commands = useCommands();
  const notices = useNotices();
  const services = useServices();
  const { settings } = useSettings();
  const library = useEditorLibrary(session);
  const body = useRef<BodyEditorHandle>(null);
  const language = usePrintedLanguage(session);
  const [publicationId] = useField(session, "publication");
  const publication = usePublication(publicationId);
  const [dateline] = useField(session, "dateline");
  // What the editor begins with; a new article on the desk mounts a new page.
  const [copy] = useState(() => session.copy);

  useImperativeHandle(
    handleRef,
    () => ({
      focusBody: () => body.current?.focus(),
      addPictures: (files) => body.current?.addPictures(files),
      selectedBlocks: () => body.current?.selectedBlocks() ?? [],
      insertBlocks: (blocks) => body.current?.insertBlocks(blocks),
      reveal: (id) => body.current?.reveal(id),
      followHeading: (listener) => body.current?.followHeading(listener) ?? (() => undefined),
    }),
    [],
  );

  // A layout effect: at its clean-up the editor is still there to be read a last time. The handle
  // is held on to, since by then the ref may be empty.
  useLayoutEffect(() => {
    const editor = body.current;
    return editor ? session.attachCopy(() => editor.readCopy()) : undefined;
  }, [session]);
  const findBar = useFind(session, body, onJump);
  useEffect(() => flushOnLeave(session), [session]);
  useEffect(() => beforeWindowCloses(() => flushOrSay(session)), [session]);

  return (
    <ArticleLanguage value={language}>
      <PrintedTimes value={publication}>
        <div className="page-tools">
          <EditorToolbar commands={commands} label={messages.article.toolbar} />
        </div>
        {findBar}
        <div className="page-scroll">
          <article
            className="page"
            data-page=""
            data-typewriter={settings.writing.typewriter || undefined}
            aria-label={messages.article.label}
            dir={textDirection(language)}
          >
            <header className="page-head">
              <FieldLine session={session} name="kicker" label={messages.article.kicker} />
              <FieldLine session={session} name="headline" label={messages.article.headline} />
              <FieldLine session={session} name="standfirst" label={messages.article.standfirst} />
              <div className="page-meta">
                <BylineLine session={session} />
                <DatelineButton
                  session={session}
                  onJump={onJump}
                  text={datelineText(dateline, language)}
                />
              </div>
            </header>
            <LeadImage session={session} />
            <Disclaimers session={session} onJump={onJump} position="start" />
            <div className="page-body">
              <BodyEditor
                copy={copy}
                editable={session.readOnly === null}
                language={language}
                times={publication}
                smartTyping={settings.writing.smartTyping}
                focusMode={settings.writing.focusMode}
                typewriter={settings.writing.typewriter}
                label={messages.article.body}
                placeholder={
                  session.readOnly === null
                    ? messages.article.bodyPlaceholder
                    : messages.article.bodyEmpty
                }
                commands={commands}
                snippets={settings.snippets}
                handleRef={body}
                onChange={() => session.copyChanged()}
                onFacts={onFacts}
                onError={notices.report}
                library={library}
                onOpenLink={(address) => {
                  services.host.openLink({ address }).catch(notices.report);
                }}
              />
            </div>
            <Disclaimers session={session} onJump={onJump} position="end" />
            <RelatedList session={session} onJump={onJump} />
          </article>
        </div>
      </PrintedTimes>
    </ArticleLanguage>
  );
}

/** What fails is told by the window that waits for it, so it is put into words here. */
async function flushOrSay(session: ArticleSession): Promise<void> {
  // The small part first: there may not be time for more.
  session.leave();
  await session.flush().catch((error: unknown) => {
    throw new Error(sentenceOf(error), { cause: error });
  });
}
