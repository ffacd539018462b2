import {
  type CommandGroup,
  type CommandRow,
  commandIds,
  commands,
  keysLabel,
} from "../../shared/commands.ts";
import { onMac } from "../commands/use-command-keys.ts";
import { messages } from "../messages/en.ts";
import { Dialog } from "../ui/Dialog.tsx";

const groups = Object.keys(messages.keys.groups) as CommandGroup[];

/** Every command with its keys, from the command table. */
export function KeysDialog({ onClose }: { onClose(): void }) {
  return (
    <Dialog title={messages.keys.title} onClose={onClose} size="large">
      <div className="keys">
        {groups.map((group) => (
          <section key={group}>
            <h3>{messages.keys.groups[group]}</h3>
            <dl>
              {commandIds.map((id) => {
                const row: CommandRow = commands[id];
                if (row.group !== group || !row.keys) return null;
                return (
                  <div key={id}>
                    <dt>{row.label}</dt>
                    <dd>
                      <kbd>{keysLabel(row.keys, onMac)}</kbd>
                    </dd>
                  </div>
                );
              })}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
