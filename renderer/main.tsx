import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/jetbrains-mono/wght.css";
import "@fontsource-variable/source-serif-4/opsz.css";
import "@fontsource-variable/source-serif-4/opsz-italic.css";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/buttons.css";
import "./styles/fields.css";
import "./styles/status-mark.css";
import "./styles/shell.css";
import "./styles/notices.css";
import "./styles/library.css";
import "./styles/rows.css";
import "./styles/page.css";
import "./styles/lead-image.css";
import "./styles/editor.css";
import "./styles/toolbar.css";
import "./styles/floating-toolbar.css";
import "./styles/body-blocks.css";
import "./styles/body-pictures.css";
import "./styles/block-forms.css";
import "./styles/command-menu.css";
import "./styles/panels.css";
import "./styles/details.css";
import "./styles/checks.css";
import "./styles/history.css";
import "./styles/export.css";
import "./styles/backups.css";
import "./styles/dialogs.css";
import "./styles/compare.css";
import "./styles/palette.css";
import "./styles/outline.css";
import "./styles/slash.css";
import "./styles/block-menu.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { createClient } from "./bridge/client.ts";
import { openTransport } from "./bridge/open-transport.ts";
import { messages } from "./messages/en.ts";
import { StartProblem } from "./StartProblem.tsx";
import { sentenceOf } from "./ui/notices.ts";

const root = createRoot(document.getElementById("root")!);

async function start(): Promise<void> {
  const transport = await openTransport();
  const services = createClient(transport);
  const problem = await services.startup.problem({});
  if (problem) {
    const again = () => start().catch(failed);
    root.render(<StartProblem startup={services.startup} problem={problem} onOpened={again} />);
    return;
  }
  const settings = await services.settings.get({});
  root.render(
    <StrictMode>
      <App
        services={services}
        subscribe={(listener) => transport.subscribe(listener)}
        initialSettings={settings}
      />
    </StrictMode>,
  );
}

function failed(error: unknown): void {
  root.render(
    <main className="failed-start">
      <h1>{messages.starting.failed}</h1>
      <p>{sentenceOf(error)}</p>
      <button type="button" className="button" onClick={() => location.reload()}>
        {messages.starting.again}
      </button>
    </main>,
  );
}

start().catch(failed);
