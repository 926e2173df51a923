/** The least that a page loads: what its scripts weigh is the framework's. */
export default function EmptyPage() {
  return <p>Empty</p>;
}
