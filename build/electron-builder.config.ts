import type { Configuration } from "electron-builder";

/** How installers are made. Paths are from the repository's folder. */
export const installers: Configuration = {
  appId: "news.dateline.editor",
  productName: "Dateline",
  copyright: "MIT licence",
  directories: { output: "release", buildResources: "build" },
  // The hosts are bundles: nothing of node_modules is needed where Dateline is installed.
  files: [
    "package.json",
    "LICENSE",
    "dist/renderer/**",
    "dist/desktop/**",
    "!**/*.map",
    "!node_modules",
  ],
  asar: true,
  npmRebuild: false,
  publish: null,
  fileAssociations: [
    {
      ext: "dateline",
      name: "Dateline story package",
      description: "Dateline story package",
      mimeType: "application/vnd.dateline.story-package+zip",
      role: "Editor",
    },
  ],
  electronFuses: {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableCookieEncryption: true,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
    // Flipping fuses breaks the signature that Apple silicon demands of every program.
    resetAdHocDarwinSignature: true,
  },
  win: { target: "nsis", icon: "build/icons/icon.ico" },
  nsis: { oneClick: false, allowToChangeInstallationDirectory: true },
  mac: {
    target: "dmg",
    icon: "build/icons/icon.icns",
    category: "public.app-category.productivity",
    hardenedRuntime: true,
    gatekeeperAssess: false,
    entitlements: "build/entitlements.mac.plist",
    entitlementsInherit: "build/entitlements.mac.plist",
  },
  linux: {
    target: ["AppImage", "deb"],
    icon: "build/icons/png",
    category: "Office",
    synopsis: "Write, check and file articles",
    maintainer: "The Dateline authors <dateline@localhost>",
  },
};
