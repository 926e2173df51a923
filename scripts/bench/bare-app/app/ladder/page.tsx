import { PlainPage } from "../plain-page";
import paragraphs from "./paragraphs.json";

export default function Page() {
  return <PlainPage paragraphs={paragraphs} />;
}
