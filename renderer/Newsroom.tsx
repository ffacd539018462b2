import { useCallback, useEffect, useRef, useState } from "react";
import type { FieldName, Finding } from "../shared/article/finding.ts";
import { publicationOf } from "../shared/settings.ts";
import { ArticleInspector } from "./article/ArticleInspector.tsx";
import { ArticlePage, type PageHandle } from "./article/ArticlePage.tsx";
import { Banner } from "./article/Banner.tsx";
import { DamageBar } from "./article/DamageBar.tsx";
import { focusField, isInDetails } from "./article/jump.ts";
import { useOpenArticle } from "./article/open-article.ts";
import { SaveCopyDialog } from "./article/SaveCopyDialog.tsx";
import { TopBar } from "./article/TopBar.tsx";
import { templateArticle } from "./article/templates.ts";
import { useWindowCommands } from "./article/window-commands.ts";
import { useWritingModes } from "./article/writing-modes.ts";
import { type BodyFacts, noFacts } from "./editor/body-facts.ts";
import { useExportFacts } from "./export/export-facts.ts";
import { CompareDialog, type CompareRequest } from "./history/CompareDialog.tsx";
import { FileDrop } from "./library/FileDrop.tsx";
import { givenFiles, onlyPictures } from "./library/given-files.ts";
import { ImportPanel } from "./library/ImportPanel.tsx";
import { importable, useImports } from "./library/imports.ts";
import { LibraryPane } from "./library/LibraryPane.tsx";
import { PurgeDialog } from "./library/PurgeDialog.tsx";
import { useTrash } from "./library/use-trash.ts";
import { messages } from "./messages/en.ts";
import type { TemplateId } from "./messages/en-templates.ts";
import { Palette } from "./palette/Palette.tsx";
import { Snippets, snippetEntries } from "./palette/Snippets.tsx";
import { TemplatePicker, templateEntries } from "./palette/TemplatePicker.tsx";
import { KeysDialog } from "./settings/KeysDialog.tsx";
import { SettingsDialog } from "./settings/SettingsDialog.tsx";
import { useSettings } from "./settings/settings-context.ts";
import { useLayout } from "./ui/layout.ts";
import { Observable } from "./ui/observable.ts";
import { PaneEdge } from "./ui/PaneEdge.tsx";
import { typeSmartlyInProse } from "./ui/prose-fields.ts";
import { useToldHeight } from "./ui/told-height.ts";

type OpenDialog = "palette" | "template" | "keys" | "settings" | "publication" | "copy" | null;

/** The window: the articles, the page, the inspector. */
export function Newsroom() {
  const layout = useLayout();
  const { settings } = useSettings();
  const { smartTyping } = settings.writing;
  useEffect(() => (smartTyping ? typeSmartlyInProse() : undefined), [smartTyping]);
  const { session, opening, isKnown, begin, open, create, renew, desk } = useOpenArticle();
  const [facts] = useState(() => new Observable<BodyFacts>(noFacts));
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const [compare, setCompare] = useState<CompareRequest | null>(null);
  const [made, setMade] = useState(0);
  const trash = useTrash(desk);
  const page = useRef<PageHandle>(null);
  const banners = useToldHeight<HTMLDivElement>("--banners");
  const files = useRef<HTMLInputElement>(null);
  const imports = useImports(open);
  const exportFacts = useExportFacts();

  const openFromList = useCallback(
    (id: string) => {
      open(id);
      if (layout.listFloats) layout.setListOpen(false);
    },
    [open, layout],
  );

  const jump = useCallback(
    (field: FieldName, { block, control }: Pick<Finding, "block" | "control"> = {}) => {
      if (isInDetails(field, control)) layout.show("details");
      else if (layout.inspectorFloats) layout.setInspectorOpen(false);
      // After the panel is on screen.
      requestAnimationFrame(() => {
        if (field !== "copy") focusField(field, control);
        else page.current?.focusBody();
        if (block !== undefined) page.current?.reveal(block);
      });
    },
    [layout],
  );

  const canWrite = session !== null && session.readOnly === null;
  const newArticle = async (template?: TemplateId) => {
    const publication = publicationOf(settings, settings.defaultPublication);
    const given = template && templateArticle(template, publication, new Date());
    if (!(await create(given))) return;
    setMade((count) => count + 1);
    if (layout.listFloats) layout.setListOpen(false);
    requestAnimationFrame(() => focusField("headline"));
  };

  useWindowCommands({
    layout,
    session,
    openPalette: () => setDialog("palette"),
    openKeys: () => setDialog("keys"),
    saveCopy: () => setDialog("copy"),
    moveToTrash: () => {
      if (session) trash.move(session.id, session.fields.headline);
    },
    chooseFiles: () => files.current?.click(),
    newArticle,
    chooseTemplate: () => setDialog("template"),
  });

  useWritingModes(layout);

  return (
    <div
      className="newsroom"
      data-focus={settings.writing.focusMode || undefined}
      data-list={layout.listOpen ? "open" : "closed"}
      data-inspector={layout.inspectorOpen ? "open" : "closed"}
      style={{ "--list-width": `${layout.listWidth}px` } as React.CSSProperties}
    >
      <TopBar
        session={session}
        facts={facts}
        layout={layout}
        onExport={() => layout.show("export")}
      />
      {/* Kept in place while closed, so that its search and its place in the list are not lost. */}
      <div className="newsroom__list" hidden={!layout.listOpen}>
        <LibraryPane
          openId={session?.id ?? null}
          onOpen={openFromList}
          onSettings={() => setDialog("settings")}
          made={made}
          onShow={() => layout.setListOpen(true)}
          edge={!layout.listFloats && <PaneEdge layout={layout} />}
          trash={trash}
        />
      </div>
      <main className="newsroom__page" aria-label={messages.article.label}>
        {session ? (
          <ArticlePage
            key={opening}
            session={session}
            onFacts={facts.set}
            onJump={jump}
            handleRef={page}
          />
        ) : (
          isKnown && <p className="nothing-open">{messages.articles.nothingOpen}</p>
        )}
        {/* Below the page, so that the text does not move when it appears. */}
        <div className="banners" ref={banners}>
          {session && (
            <Banner
              session={session}
              onOpenOther={renew}
              onCompare={setCompare}
              onSaveCopy={() => setDialog("copy")}
              onHistory={() => layout.show("history")}
              trash={trash}
            />
          )}
          <DamageBar onRepaired={begin} />
        </div>
      </main>
      {layout.inspectorOpen && session && (
        <ArticleInspector
          key={session.id}
          session={session}
          layout={layout}
          exportFacts={exportFacts}
          facts={facts}
          page={page}
          onJump={jump}
          onRenew={renew}
          onAddPublication={() => setDialog("publication")}
          onCompare={setCompare}
        />
      )}
      <ImportPanel imports={imports} onOpen={open} />
      <FileDrop
        onFiles={(dropped) => {
          const pictures = onlyPictures(dropped);
          if (pictures && page.current) page.current.addPictures(pictures);
          else void imports.add(dropped);
        }}
      />
      <input
        ref={files}
        type="file"
        hidden
        multiple
        accept={importable}
        aria-label={messages.imports.chooser}
        onChange={(event) => {
          void imports.add(givenFiles(event.target.files ?? []));
          event.target.value = "";
        }}
      />
      {compare && session && (
        <CompareDialog
          session={session}
          request={compare}
          onClose={() => setCompare(null)}
          onRenew={renew}
        />
      )}
      {trash.asked && (
        <PurgeDialog purge={trash.asked} onPurge={trash.purge} onClose={() => trash.ask(null)} />
      )}
      {dialog === "palette" && (
        <Palette
          further={[
            ...templateEntries(newArticle),
            ...(canWrite
              ? snippetEntries(settings.snippets, (blocks) => page.current?.insertBlocks(blocks))
              : []),
          ]}
          onClose={() => setDialog(null)}
        />
      )}
      <Snippets page={page} canWrite={canWrite} />
      {dialog === "template" && (
        <TemplatePicker onPick={newArticle} onClose={() => setDialog(null)} />
      )}
      {dialog === "keys" && <KeysDialog onClose={() => setDialog(null)} />}
      {dialog === "copy" && session && (
        <SaveCopyDialog session={session} onClose={() => setDialog(null)} />
      )}
      {(dialog === "settings" || dialog === "publication") && (
        <SettingsDialog
          addsPublication={dialog === "publication"}
          onClose={() => setDialog(null)}
        />
      )}
    </div>
  );
}
