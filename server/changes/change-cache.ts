import { LRUCache } from "lru-cache";
import { type Change, changeFeed } from "@/server/changes/change-feed";

type Options<Value extends object> = {
  topic: Change["topic"];
  max: number;
  ttlMs: number;
  load: (key: string) => Promise<Value>;
  /** Under which key the changed thing is kept, if it is. */
  keyOf: (change: Change) => string | undefined;
  onKeep?: (value: Value, key: string) => void;
  onDrop?: (value: Value) => void;
  /** Takes expired values out of memory on time, not at the next look. */
  isPurged?: boolean;
};

/**
 * Rows that the hot path reads, kept until they change: many readers of one missing value share one query, and what was
 * read before a change is never kept after it. While changes cannot be heard of, every reader asks the database.
 */
export class ChangeCache<Value extends object> {
  readonly #options: Options<Value>;
  readonly #kept: LRUCache<string, Value>;
  readonly #loading = new Map<string, Promise<Value>>();
  readonly #feed = changeFeed();

  constructor(options: Options<Value>) {
    const { max, ttlMs, isPurged = false, onDrop } = options;
    this.#options = options;
    this.#kept = new LRUCache({
      max,
      ttl: ttlMs,
      ttlAutopurge: isPurged,
      noDisposeOnSet: true,
      ...(onDrop && { dispose: (value) => onDrop(value) }),
    });
    this.#feed.onChange((change) => this.#forget(change));
  }

  /** Not a promise when the value is at hand. */
  get(key: string): Value | Promise<Value> {
    const isConfirmed = this.#feed.isConfirmed();
    const kept = isConfirmed ? this.#kept.get(key) : undefined;
    return kept ?? this.#loading.get(key) ?? this.#load(key);
  }

  #load(key: string): Promise<Value> {
    const loading = this.#options.load(key).then(
      (value) => {
        // No longer ours: something changed after the database was asked.
        if (this.#loading.get(key) === loading) {
          this.#loading.delete(key);
          this.#kept.set(key, value);
          this.#options.onKeep?.(value, key);
        }
        return value;
      },
      (error) => {
        if (this.#loading.get(key) === loading) this.#loading.delete(key);
        throw error;
      },
    );
    this.#loading.set(key, loading);
    return loading;
  }

  #forget(change: Change | "flush"): void {
    if (change === "flush") {
      this.#loading.clear();
      this.#kept.clear();
      return;
    }
    if (change.topic !== this.#options.topic) return;
    const key = this.#options.keyOf(change);
    this.#loading.clear();
    if (key !== undefined) this.#kept.delete(key);
  }
}
