import { ownIdentity } from "../../electron/platform/process-identity.ts";

// Who this process is, and then nothing until somebody ends it.
console.log(ownIdentity);
setInterval(() => undefined, 60_000);
