import fc from "fast-check";

// Properties walk the same way at every run, so that a failure is about the change at hand. To look
// further: DATELINE_SEED=42 npm run unit, or DATELINE_SEED=$RANDOM.
fc.configureGlobal({ seed: Number(process.env.DATELINE_SEED ?? 20_241_115) });
