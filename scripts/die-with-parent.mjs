// Preloaded into each child: when the launcher is killed, its channel closes and the child ends as on SIGTERM.
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
process.channel?.unref();
