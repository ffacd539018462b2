import { createContext, useContext, useEffect, useMemo, useState } from "react";
import type { SettingsService } from "../../shared/contract/services.ts";
import type { Publication } from "../../shared/publication.ts";
import { publicationOf, type Settings } from "../../shared/settings.ts";
import { useServerEvents } from "../ui/events-context.ts";
import type { Notices } from "../ui/notices.ts";

export interface SettingsHold {
  settings: Settings;
  /** Runs a change and shows what it gives back. Failures are shown as notices; false then. */
  change(action: (service: SettingsService) => Promise<Settings>): Promise<boolean>;
}

export const SettingsContext = createContext<SettingsHold | null>(null);

export function useSettings(): SettingsHold {
  const hold = useContext(SettingsContext);
  if (!hold) throw new Error("no settings above this component");
  return hold;
}

/** The publication of that id as the settings have it now. */
export function usePublication(id: string): Publication {
  const { settings } = useSettings();
  return useMemo(() => publicationOf(settings, id), [settings, id]);
}

/** Holds the settings, follows changes made elsewhere, and dresses the window in the theme. */
export function useSettingsHold(
  initial: Settings,
  service: SettingsService,
  notices: Notices,
): SettingsHold {
  const [settings, setSettings] = useState(initial);
  useServerEvents((event) => {
    if (event.type === "settings.changed") service.get({}).then(setSettings, notices.report);
  });
  useEffect(() => applyTheme(settings.theme), [settings.theme]);
  return useMemo(
    () => ({
      settings,
      async change(action) {
        try {
          setSettings(await action(service));
          return true;
        } catch (error) {
          notices.report(error);
          return false;
        }
      },
    }),
    [settings, service, notices],
  );
}

/** `theme.js` reads the same key before the first paint. */
export function applyTheme(theme: Settings["theme"]): void {
  localStorage.setItem("dateline.theme", theme);
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
