import { useCallback, useEffect, useRef, useSyncExternalStore } from "react";
import type { CommandId } from "../../shared/commands.ts";
import type { CommandAction, CommandRegistry } from "./registry.ts";

export interface CommandState {
  enabled: boolean;
  active: boolean;
}

/** Whether a command can be run now and whether what it makes holds at the caret. */
export function useCommandState(registry: CommandRegistry, id: CommandId): CommandState {
  const subscribe = useCallback((listener: () => void) => registry.subscribe(listener), [registry]);
  const enabled = useSyncExternalStore(subscribe, () => registry.isEnabled(id));
  const active = useSyncExternalStore(subscribe, () => registry.isActive(id));
  return { enabled, active };
}

/** Does a command for as long as the component is on screen. */
export function useCommand(
  registry: CommandRegistry,
  id: CommandId,
  run: () => void,
  enabled = true,
): void {
  const latest = useRef({ run, enabled });
  latest.current = { run, enabled };
  useEffect(() => {
    const action: CommandAction = {
      run: () => latest.current.run(),
      isEnabled: () => latest.current.enabled,
    };
    return registry.register(id, action);
  }, [registry, id]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: announces when `enabled` flips
  useEffect(() => registry.changed(), [registry, enabled]);
}
