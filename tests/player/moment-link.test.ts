// A moment goes into a link and comes back as it went; a link that is cut, damaged, newer or foreign says so and gives what
// could be saved.

import { deflateSync } from "fflate";
import { describe, expect, it } from "vitest";
import { packMoment, plainMoment, readLink } from "../../src/player/moment-link.ts";
import type { Moment } from "../../src/player/moment.ts";

const program = Array.from({ length: 60 }, (_, index) => `name_${index} = [${index}, ${index * 7919}]`).join(
  "\n",
);
const moment: Moment = {
  code: program,
  stdin: "Ada\n36\n",
  lens: "cpython",
  version: "3.11",
  step: 17,
  selection: "12",
  inlinesValues: true,
};
const plain: Moment = {
  code: "x = 1",
  stdin: "",
  lens: "textbook",
  version: "3.14",
  step: 0,
  selection: null,
  inlinesValues: false,
};
const packed = packMoment(moment);

function saved(hash: string): { message: string; moment: Moment | null } {
  const reading = readLink(hash);
  if (reading.kind !== "damaged") throw new Error(`read as ${reading.kind}`);
  return reading;
}

describe("a moment in a link", () => {
  it("comes back as it went", () => {
    for (const wanted of [
      moment,
      plain,
      { ...plain, code: "" },
      { ...plain, code: "s = '🍚 \u202eאב \0 %#&+'\r" },
    ]) {
      expect(readLink(`#${packMoment(wanted)}`)).toEqual({ kind: "moment", moment: wanted });
    }
  });

  it("is made of characters that every address may have", () => {
    expect(packed).toMatch(/^[\w.-]+$/);
    expect(packed.length).toBeLessThan(program.length);
  });

  it("survives what mail and chat do to it", () => {
    const broken = `${packed.slice(0, 70)}%0A${packed.slice(70, 140)} \n${packed.slice(140)}`;
    for (const hash of [`${packed}.`, `${packed})`, `${packed}&fbclid=x`, broken]) {
      expect(readLink(hash), hash.slice(-12)).toEqual({ kind: "moment", moment });
    }
  });

  it("can be written by hand", () => {
    expect(
      readLink("#code=x+%3D+1%0Ay%20=%20x&step=2&lens=cpython&version=3.13&stdin=a%0A&values=slots"),
    ).toEqual({
      kind: "moment",
      moment: {
        code: "x = 1\ny = x",
        stdin: "a\n",
        lens: "cpython",
        version: "3.13",
        step: 2,
        selection: null,
        inlinesValues: true,
      },
    });
    expect(readLink(`#${plainMoment({ ...moment, selection: null })}`)).toEqual({
      kind: "moment",
      moment: { ...moment, selection: null },
    });
    expect(readLink("#gallery=lists/rows&step=3")).toEqual({
      kind: "gallery",
      name: "lists/rows",
      moment: { ...plain, code: "", step: 3 },
    });
    const { message, moment: rest } = saved("#code=x=1&lens=rose&version=2.7&step=few");
    expect(message).toMatch(/lens “rose”.*Python “2\.7”.*“few” is no step/);
    expect(rest).toEqual({ ...plain, code: "x=1" });
  });

  it("without its end gives the beginning of the program", () => {
    for (const share of [0.3, 0.6, 0.9]) {
      const { message, moment: rest } = saved(packed.slice(0, packed.length * share));
      expect(message).toContain("cut off");
      expect(rest).toMatchObject({ stdin: moment.stdin, lens: "cpython", version: "3.11", step: 17 });
      expect(rest?.code.length).toBeGreaterThan(program.length * share * 0.3);
      expect(program.startsWith(rest?.code ?? "?")).toBe(true);
    }
    for (let length = 2; length < packed.length; length++) {
      expect(saved(packed.slice(0, length)).message).toContain("cut off");
    }
  });

  it("with a wrong character is not taken for whole", () => {
    for (let at = packed.length - 200; at < packed.length; at += 13) {
      const wrong = packed[at] === "A" ? "B" : "A";
      expect(saved(packed.slice(0, at) + wrong + packed.slice(at + 1)).message).toContain("damaged");
    }
  });

  it("of a newer form gives its program and says so", () => {
    const { message, moment: rest } = saved(packed.replace(/^1/, "2"));
    expect(message).toContain("newer version");
    expect(rest?.code).toBe(program);
    expect(saved("7.3.abc.???").moment).toBeNull();
  });

  it("of another page is told from one of ours", () => {
    for (const hash of ["#main", "#x", "#%E0%A4%A", "#/route", "#1", "#<script>", "#.1.2"]) {
      expect(saved(hash).message, hash).toContain("is not a program");
      expect(saved(hash).moment).toBeNull();
    }
    expect(saved("#page=3").message).toContain("carries no program");
    expect(readLink("")).toEqual({ kind: "none" });
    expect(readLink("#")).toEqual({ kind: "none" });
  });

  it("cannot be made to fill the memory", () => {
    const bytes = deflateSync(new Uint8Array(20_000_000));
    const payload = Buffer.from(bytes).toString("base64url");
    expect(saved(`1.${payload.length.toString(36)}.0.${payload}`).moment).toBeNull();
    expect(saved(`1.${(500_000).toString(36)}.0.${"A".repeat(500_000)}`).message).toContain("larger than");
  });
});
