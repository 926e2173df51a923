import { type RunningProduct, type Site, startProduct } from "../bench/site";
import { killDatabase, reviveDatabase } from "./database";

/** The product and its database, which can be killed and brought back; the address stays. */
export class Stage {
  readonly site: Site;
  #product: RunningProduct;
  #served = true;

  private constructor(site: Site, product: RunningProduct) {
    this.site = site;
    this.#product = product;
  }

  static async open(site: Site): Promise<Stage> {
    return new Stage(site, await startProduct(site));
  }

  get origin(): string {
    return this.#product.origin;
  }

  async killServer(): Promise<void> {
    if (!this.#served) return;
    this.#served = false;
    await this.#product.kill();
  }

  async killDatabase(): Promise<void> {
    await killDatabase(this.site.dataDir);
  }

  async reviveDatabase(): Promise<void> {
    await reviveDatabase(this.site.dataDir);
  }

  async reviveServer(): Promise<void> {
    if (this.#served) return;
    this.#product = await startProduct(this.site, { PORT: String(this.#product.port) });
    this.#served = true;
  }

  /** A stop and a start, as a new version brings it. */
  async deploy(): Promise<void> {
    if (this.#served) await this.#product.stop();
    this.#served = false;
    await this.reviveServer();
  }

  async close(): Promise<void> {
    if (this.#served) await this.#product.stop();
  }
}
