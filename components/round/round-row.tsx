import { fill } from "@/lib/i18n/fill";
import type { RoundFacts, RoundPerson } from "@/lib/review/round/plan";
import { Chip } from "../ui/chip";
import type { RoundWords } from "./round-words";

export interface RoundRowProps {
  person: RoundPerson;
  /** What the row is first rendered with. */
  included: boolean;
  target: string;
  mentor: string;
  typed: boolean;
  levels: readonly { key: string; name: string }[];
  members: RoundFacts["members"];
  remark: string | null;
  blocks: boolean;
  words: RoundWords;
}

/** One person: whether they are invited, towards which level, and with whom. */
export function RoundRow({ person, included, target, mentor, levels, remark, blocks, words, ...rest }: RoundRowProps) {
  const { memberId, displayName: name, levelNow, levelDeclared } = person;
  const remarkId = remark ? `remark-${memberId}` : undefined;
  return (
    <tr>
      <th scope="row">
        <label className="check" htmlFor={`in-${memberId}`}>
          <input
            type="checkbox"
            id={`in-${memberId}`}
            name={`in-${memberId}`}
            value="on"
            defaultChecked={included}
            aria-describedby={remarkId}
          />
          <span>{name}</span>
        </label>
      </th>
      <td data-l={words.levelNow} className={levelNow ? "num" : "dim"}>
        {levelDeclared ? (levelNow ?? words.notOnLadder) : words.notDeclared}
      </td>
      <td data-l={words.target}>
        {/* Keyed: React resets a form after its action, and a select to what it was first rendered with. */}
        <select
          className="input"
          name={`target-${memberId}`}
          defaultValue={target}
          aria-label={fill(words.targetOf, { name })}
          key={target}
        >
          {levels.map((level) => (
            <option value={level.key} key={level.key}>
              {level.name}
            </option>
          ))}
        </select>
      </td>
      <td data-l={words.mentor}>
        <MentorField {...rest} {...{ memberId, name, mentor, blocks, remarkId, words }} />
      </td>
      <td>
        {remark ? (
          <span id={remarkId}>
            <Chip tone={blocks ? "caution" : "plain"}>{remark}</Chip>
          </span>
        ) : null}
      </td>
    </tr>
  );
}

type MentorFieldProps = Pick<RoundRowProps, "mentor" | "typed" | "members" | "blocks" | "words"> & {
  memberId: string;
  name: string;
  remarkId: string | undefined;
};

function MentorField({ memberId, name, mentor, typed, members, remarkId, words }: MentorFieldProps) {
  const field = {
    ...{ className: "input", id: `mentor-${memberId}`, name: `mentor-${memberId}`, defaultValue: mentor },
    ...{ "aria-label": fill(words.mentorOf, { name }), "aria-describedby": remarkId },
  };
  if (typed) return <input {...field} list="mentors" autoComplete="off" placeholder={words.choose} />;
  return (
    <select {...field} key={mentor}>
      <option value="">{words.choose}</option>
      {mentor && !members.some(({ id }) => id === mentor) ? <option value={mentor}>{words.gone}</option> : null}
      {members
        .filter(({ id }) => id !== memberId)
        .map((member) => (
          <option value={member.id} key={member.id}>
            {member.name}
          </option>
        ))}
    </select>
  );
}
