import { describe, onTestFinished } from "vitest";
import type { Services } from "../../shared/contract/services.ts";
import { AppError, type ErrorCode } from "../../shared/errors.ts";
import { articlesSuite } from "./articles-suite.ts";
import { backupsSuite } from "./backups-suite.ts";
import { exportsSuite } from "./exports-suite.ts";
import { historySuite } from "./history-suite.ts";
import { importsSuite } from "./imports-suite.ts";
import { journalSuite } from "./journal-suite.ts";
import { listSuite } from "./list-suite.ts";
import { openFilesSuite } from "./open-files-suite.ts";
import { pictureWordsSuite } from "./picture-words-suite.ts";
import { rescueSuite } from "./rescue-suite.ts";
import { settingsSuite } from "./settings-suite.ts";
import { trashSuite } from "./trash-suite.ts";

/** Opens services over a new, empty library. */
export type Open = () => Promise<{ services: Services; close(): Promise<void> }>;

/** Gives the services of a test, and closes them when it is over. */
export type Start = () => Promise<Services>;

/**
 * What the services promise, whatever carries the calls: run it for every face of the program.
 * Nothing in it may know how a call travels.
 */
export function describeServices(name: string, open: Open): void {
  const start: Start = async () => {
    const { services, close } = await open();
    onTestFinished(close);
    return services;
  };
  describe(`the services, ${name}`, () => {
    articlesSuite(start);
    listSuite(start);
    historySuite(start);
    trashSuite(start);
    journalSuite(start);
    importsSuite(start);
    pictureWordsSuite(start);
    exportsSuite(start);
    settingsSuite(start);
    backupsSuite(start);
    openFilesSuite(start);
    rescueSuite(start);
  });
}

/** The AppError that a call ends with, as {code, data}; fails when it ends otherwise. */
export async function failure(call: Promise<unknown>): Promise<{ code: ErrorCode; data: unknown }> {
  try {
    await call;
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, data: error.data };
    throw error;
  }
  throw new Error("the call succeeded");
}
