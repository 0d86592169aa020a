import { z } from "zod";
import { type Api, crmContactUpsert, free, implementCapability } from "../kit/index.ts";
import { wrapped } from "./answer.ts";
import { findItems } from "./search.ts";

const Created = wrapped(z.object({ id: z.int() }));

export const upsertPerson = implementCapability(crmContactUpsert, {
  name: "upsert_person",
  title: "Save a contact",
  description:
    "Creates a person in Pipedrive, or updates the one who has that e-mail address. The company is found by its exact name, or created. To change a name, give first and last name.",
  docs: "https://developers.pipedrive.com/docs/api/v1/Persons#addPerson",
  effect: "write",
  price: free,
  run: async ({ email, first_name, last_name, phone, company, job_title }, api) => {
    const { items } = await findItems({ term: email, kind: "person", field: "email", exact: true, limit: 1 }, api);
    const [known] = items;
    const org_id = company && (await organizationId(company, api));
    const name = [first_name, last_name].filter(Boolean).join(" ");
    if (!known) {
      const { data } = await api.post("/api/v2/persons", {
        json: {
          name: name || email,
          emails: [{ value: email, primary: true, label: "work" }],
          phones: phone && [{ value: phone, primary: true, label: "work" }],
          org_id,
          job_title,
        },
        returns: Created,
      });
      return { id: String(data.id), is_new: true, url: null };
    }
    await api.patch("/api/v2/persons/{id}", {
      params: { id: known.id },
      json: {
        // Half a name would take the place of a whole one.
        name: first_name && last_name ? name : undefined,
        phones: phone && withPhone(phone, known.phones ?? []),
        org_id,
        job_title,
      },
      returns: Created,
    });
    return { id: String(known.id), is_new: false, url: null };
  },
});

/** The list that is sent takes the place of the one that is there. */
const withPhone = (phone: string, known: readonly string[]) =>
  [phone, ...known.filter((other) => other !== phone)].map((value, index) => ({ value, primary: index === 0 }));

async function organizationId(name: string, api: Api): Promise<number> {
  const { items } = await findItems({ term: name, kind: "organization", field: "name", exact: true, limit: 1 }, api);
  const [known] = items;
  if (known) return Number(known.id);
  const { data } = await api.post("/api/v2/organizations", { json: { name }, returns: Created });
  return data.id;
}
