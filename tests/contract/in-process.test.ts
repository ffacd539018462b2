import { tempServices } from "../support/temp-library.ts";
import { describeServices } from "./services-suite.ts";

describeServices("called in process", async () => {
  const { services, close } = await tempServices();
  return { services, close };
});
