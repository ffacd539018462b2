import { createContext, useContext } from "react";
import type { Services } from "../../shared/contract/services.ts";

export const ServicesContext = createContext<Services | null>(null);

/** The services of the host behind this window. */
export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error("no services above this component");
  return services;
}
