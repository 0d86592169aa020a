import { describe, expect, it } from "vitest";
import { UpstreamFailure } from "../failure.ts";
import { columnsOf, postgresTables, refuseDatabase, sqliteTables } from "./sql.ts";

const column = (table_schema: string, table_name: string, column_name: string, is_nullable = "NO") => ({
  table_schema,
  table_name,
  column_name,
  data_type: "text",
  is_nullable,
});

const kindOf = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    return error instanceof UpstreamFailure ? error.failure.kind : error;
  }
};

describe("what databases say of themselves", () => {
  it("gathers the columns of each table, and keeps tables of one name in two schemas apart", () => {
    const rows = [column("a", "t", "x"), column("a", "t", "y", "YES"), column("b", "t", "x")];
    expect(postgresTables.fromRows(rows).tables).toEqual([
      {
        schema: "a",
        name: "t",
        columns: [
          { name: "x", type: "text", is_nullable: false },
          { name: "y", type: "text", is_nullable: true },
        ],
      },
      { schema: "b", name: "t", columns: [{ name: "x", type: "text", is_nullable: false }] },
    ]);
  });

  it("calls rows that are no description of tables a bad answer", () => {
    expect(kindOf(() => postgresTables.fromRows([{ table_schema: "a" }]))).toBe("bad_answer");
    expect(kindOf(() => sqliteTables.fromRows([{ name: 1 }]))).toBe("bad_answer");
  });

  it("refuses the name of a database where a credential opens only one", () => {
    expect(kindOf(() => refuseDatabase("other"))).toBe("rejected");
    expect(kindOf(() => refuseDatabase(undefined))).toBeUndefined();
  });

  it("reads the columns off the first row", () => {
    expect(columnsOf([{ id: 1, name: "Ada" }])).toEqual(["id", "name"]);
    expect(columnsOf([])).toEqual([]);
  });
});
