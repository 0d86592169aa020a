import { type Clock, interruption, NotTriedFailure, remainingMs } from "./failures";

export const requestsInFlightMax = 256;
/** One organization's share of them, so that it cannot take a tool away from the others. */
export const requestsPerOrganizationMax = 128;
export const requestsWaitingMax = 1_024;
const retryAfterS = 1;

type Waiter = { organizationId: string; start: () => void };

/** How many requests may be under way to one tool at once: a slow one fills its own places and nobody else's. */
export class Bulkhead {
  #inFlight = 0;
  readonly #perOrganization = new Map<string, number>();
  readonly #waiting: Waiter[] = [];

  get isIdle(): boolean {
    return this.#inFlight === 0 && this.#waiting.length === 0;
  }

  /** True when the place was free; else wait for `wait`. */
  tryEnter(organizationId: string): boolean {
    if (!this.#hasPlace(organizationId)) return false;
    this.#take(organizationId);
    return true;
  }

  wait(organizationId: string, clock: Clock): Promise<void> {
    if (this.#waiting.length >= requestsWaitingMax) {
      throw new NotTriedFailure({ kind: "unavailable", message: "Too many requests wait for this tool.", retryAfterS });
    }
    return new Promise((resolve, reject) => {
      const settle = () => {
        clearTimeout(timer);
        clock.signal.removeEventListener("abort", leave);
      };
      const waiter = {
        organizationId,
        start: () => {
          settle();
          resolve();
        },
      };
      const leave = () => {
        settle();
        this.#waiting.splice(this.#waiting.indexOf(waiter), 1);
        reject(interruption(clock));
      };
      const timer = setTimeout(leave, remainingMs(clock));
      clock.signal.addEventListener("abort", leave);
      this.#waiting.push(waiter);
    });
  }

  leave(organizationId: string): void {
    this.#inFlight--;
    const left = (this.#perOrganization.get(organizationId) ?? 1) - 1;
    if (left === 0) this.#perOrganization.delete(organizationId);
    else this.#perOrganization.set(organizationId, left);
    this.#startNext();
  }

  #startNext(): void {
    if (this.#waiting.length === 0) return;
    const index = this.#waiting.findIndex(({ organizationId }) => this.#hasPlace(organizationId));
    if (index === -1) return;
    const [next] = this.#waiting.splice(index, 1);
    if (!next) return;
    this.#take(next.organizationId);
    next.start();
  }

  #hasPlace(organizationId: string): boolean {
    const own = this.#perOrganization.get(organizationId) ?? 0;
    return this.#inFlight < requestsInFlightMax && own < requestsPerOrganizationMax;
  }

  #take(organizationId: string): void {
    this.#inFlight++;
    this.#perOrganization.set(organizationId, (this.#perOrganization.get(organizationId) ?? 0) + 1);
  }
}
