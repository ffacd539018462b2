import * as z from "zod";

/** An instant with its zone: RFC 3339, as in 2024-11-15T18:36:00+01:00. */
export const instantSchema = z.iso.datetime({ offset: true });
