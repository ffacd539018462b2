import { randomBytes } from "node:crypto";
import { runHere } from "./child.ts";

// The token outlives restarts of the server, so that an open page goes on working after each.
const token = process.env.DATELINE_DEV_TOKEN ?? randomBytes(32).toString("base64url");

const { code } = await runHere(
  process.execPath,
  [
    "--watch",
    "--watch-preserve-output",
    "--disable-warning=ExperimentalWarning",
    "build/dev-server.ts",
  ],
  { env: { ...process.env, DATELINE_DEV_TOKEN: token } },
);
process.exitCode = code;
