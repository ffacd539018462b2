/*
 * Stands between a program and the disk (LD_PRELOAD): makes chosen calls fail, and keeps a log of
 * what was written, synced, made, renamed and removed, from which a power cut can be played.
 *
 *   IO_BELOW  the folder this is about; calls on anything else pass untouched
 *   IO_PLAN   while this file is there: "ERRNO kinds after times", e.g. "ENOSPC write,sync 3 0".
 *             Lets so many calls of these kinds pass, then fails so many, 0 for all of them. Each
 *             failed call adds a byte to IO_PLAN.hits. Putting another file in its place counts anew.
 *   IO_LOG    the log: records of `struct entry`, each followed by its path and its data
 *   IO_MARKS  what is written to this file goes into the log as the program's own remarks
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

#define REAL(type, name, params) \
  static type(*real) params; \
  if (!real) real = (type(*) params)dlsym(RTLD_NEXT, #name)

static pthread_mutex_t order = PTHREAD_MUTEX_INITIALIZER;
static const char *below, *plan, *log_path, *marks;
static size_t below_length;
static int log_file = -1;

__attribute__((constructor)) static void begin(void) {
  below = getenv("IO_BELOW");
  plan = getenv("IO_PLAN");
  log_path = getenv("IO_LOG");
  marks = getenv("IO_MARKS");
  below_length = below ? strlen(below) : 0;
}

static int is_ours(const char *path) {
  if (!below_length || strncmp(path, below, below_length)) return 0;
  return path[below_length] == 0 || path[below_length] == '/';
}

/* The path that an open file was reached by; false when there is none. */
static int path_of(int file, char *path) {
  char link[48];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, PATH_MAX - 1);
  if (length <= 0 || path[0] != '/') return 0;
  path[length] = 0;
  char *gone = strstr(path, " (deleted)");
  if (gone) *gone = 0;
  return 1;
}

static const char *absolute(int folder, const char *path, char *room) {
  if (path[0] == '/') return path;
  if (folder == AT_FDCWD ? !getcwd(room, PATH_MAX) : !path_of(folder, room)) return path;
  size_t length = strlen(room);
  snprintf(room + length, PATH_MAX - length, "/%s", path);
  return room;
}

static int errno_of(const char *name) {
  static const struct { const char *name; int number; } known[] = {
      {"ENOSPC", ENOSPC}, {"EIO", EIO},       {"EROFS", EROFS}, {"EDQUOT", EDQUOT},
      {"EFBIG", EFBIG},   {"EACCES", EACCES}, {"ENOMEM", ENOMEM}, {"EMFILE", EMFILE}};
  for (size_t i = 0; i < sizeof known / sizeof *known; i++)
    if (!strcmp(name, known[i].name)) return known[i].number;
  return EIO;
}

/* The error that this call has to fail with, or 0. Called with `order` held. */
static int planned(const char *kind, const char *path) {
  static ino_t seen_plan;
  static time_t seen_at;
  static long passed, failed;
  if (!plan || !is_ours(path)) return 0;
  REAL(int, open, (const char *, int, ...));
  int file = real(plan, O_RDONLY | O_CLOEXEC);
  if (file < 0) return 0;
  struct stat facts;
  char text[128] = "";
  ssize_t length = fstat(file, &facts) ? -1 : pread(file, text, sizeof text - 1, 0);
  close(file);
  char name[16], kinds[80];
  long after, times;
  if (length <= 0 || sscanf(text, "%15s %79s %ld %ld", name, kinds, &after, &times) != 4) return 0;
  if (facts.st_ino != seen_plan || facts.st_ctim.tv_nsec + facts.st_ctim.tv_sec != seen_at) {
    seen_plan = facts.st_ino;
    seen_at = facts.st_ctim.tv_nsec + facts.st_ctim.tv_sec;
    passed = failed = 0;
  }
  if (!strstr(kinds, kind) && strcmp(kinds, "all")) return 0;
  if (passed < after) {
    passed++;
    return 0;
  }
  if (times > 0 && failed >= times) return 0;
  failed++;
  char hits[PATH_MAX];
  snprintf(hits, sizeof hits, "%s.hits", plan);
  int counter = real(hits, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
  if (counter >= 0) {
    syscall(SYS_write, counter, ".", 1);
    close(counter);
  }
  return errno_of(name);
}

struct entry {
  uint32_t what, path_length;
  uint64_t file; /* inode */
  int64_t at;    /* offset, or the new length */
  uint64_t when; /* ms since 1970 */
  uint64_t data_length;
};

/* Called with `order` held, so that the log has the order in which things happened. */
static void note(char what, ino_t file, const char *path, int64_t at, const void *data, size_t size) {
  if (!log_path) return;
  if (log_file < 0) {
    REAL(int, open, (const char *, int, ...));
    log_file = real(log_path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
  }
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  struct entry entry = {(uint32_t)what, (uint32_t)strlen(path), file, at,
                        now.tv_sec * 1000ULL + now.tv_nsec / 1000000, size};
  struct iovec parts[3] = {{&entry, sizeof entry}, {(void *)path, entry.path_length}, {(void *)data, size}};
  syscall(SYS_writev, log_file, parts, data ? 3 : 2);
}

static ino_t inode(int file) {
  struct stat facts;
  return fstat(file, &facts) ? 0 : facts.st_ino;
}

static ino_t inode_at(const char *path) {
  struct stat facts;
  return lstat(path, &facts) ? 0 : facts.st_ino;
}

/* Runs `call` unless the plan says no; notes it when it went well. */
#define GUARDED(type, kind, path, call, remark) \
  do { \
    pthread_mutex_lock(&order); \
    int refused = planned(kind, path); \
    type result = refused ? -1 : call; \
    int problem = refused ? refused : errno; \
    if (result >= 0) remark; \
    pthread_mutex_unlock(&order); \
    errno = problem; \
    return result; \
  } while (0)

ssize_t pwrite64(int file, const void *data, size_t size, off64_t at) {
  REAL(ssize_t, pwrite64, (int, const void *, size_t, off64_t));
  char path[PATH_MAX];
  if (!path_of(file, path) || !is_ours(path)) return real(file, data, size, at);
  GUARDED(ssize_t, "write", path, real(file, data, size, at), note('W', inode(file), path, at, data, result));
}
ssize_t pwrite(int file, const void *data, size_t size, off_t at) { return pwrite64(file, data, size, at); }

/* Where the next write of an open file goes. */
static off64_t position(int file) {
  struct stat facts;
  if ((fcntl(file, F_GETFL) & O_APPEND) && !fstat(file, &facts)) return facts.st_size;
  return lseek64(file, 0, SEEK_CUR);
}

ssize_t write(int file, const void *data, size_t size) {
  REAL(ssize_t, write, (int, const void *, size_t));
  char path[PATH_MAX];
  if (!path_of(file, path)) return real(file, data, size);
  if (marks && !strcmp(path, marks)) {
    pthread_mutex_lock(&order);
    ssize_t result = real(file, data, size);
    note('A', 0, path, 0, data, size);
    pthread_mutex_unlock(&order);
    return result;
  }
  if (!is_ours(path)) return real(file, data, size);
  off64_t at = position(file);
  GUARDED(ssize_t, "write", path, real(file, data, size), note('W', inode(file), path, at, data, result));
}

/* Several buffers are written one after another: a short count is as good an answer as a full one. */
ssize_t pwritev64(int file, const struct iovec *parts, int count, off64_t at) {
  ssize_t total = 0;
  for (int i = 0; i < count; i++) {
    ssize_t result = at < 0 ? write(file, parts[i].iov_base, parts[i].iov_len)
                            : pwrite64(file, parts[i].iov_base, parts[i].iov_len, at + total);
    if (result < 0) return total > 0 ? total : -1;
    total += result;
    if ((size_t)result < parts[i].iov_len) break;
  }
  return total;
}
ssize_t pwritev(int file, const struct iovec *parts, int count, off_t at) {
  return pwritev64(file, parts, count, at);
}
ssize_t writev(int file, const struct iovec *parts, int count) {
  REAL(ssize_t, writev, (int, const struct iovec *, int));
  char path[PATH_MAX];
  if (!path_of(file, path) || !is_ours(path)) return real(file, parts, count);
  return pwritev64(file, parts, count, -1);
}

/* Copies inside of the kernel are taken apart, so that they are seen. */
ssize_t sendfile64(int to, int from, off64_t *at, size_t size) {
  REAL(ssize_t, sendfile64, (int, int, off64_t *, size_t));
  char path[PATH_MAX], bytes[65536];
  if (!path_of(to, path) || !is_ours(path)) return real(to, from, at, size);
  if (size > sizeof bytes) size = sizeof bytes;
  ssize_t got = at ? pread64(from, bytes, size, *at) : read(from, bytes, size);
  if (got <= 0) return got;
  ssize_t put = write(to, bytes, got);
  if (put > 0 && at) *at += put;
  return put;
}
ssize_t sendfile(int to, int from, off_t *at, size_t size) {
  return sendfile64(to, from, (off64_t *)at, size);
}
long syscall(long number, ...) {
  REAL(long, syscall, (long, ...));
  long part[6];
  va_list given;
  va_start(given, number);
  for (int i = 0; i < 6; i++) part[i] = va_arg(given, long);
  va_end(given);
  char path[PATH_MAX];
  if (number == SYS_copy_file_range && path_of((int)part[2], path) && is_ours(path)) {
    errno = ENOSYS; /* the caller then uses sendfile */
    return -1;
  }
  return real(number, part[0], part[1], part[2], part[3], part[4], part[5]);
}

static int synced(int file, int (*real)(int)) {
  char path[PATH_MAX];
  if (!path_of(file, path) || !is_ours(path)) return real(file);
  GUARDED(int, "sync", path, real(file), note('S', inode(file), path, 0, NULL, 0));
}
int fsync(int file) {
  REAL(int, fsync, (int));
  return synced(file, real);
}
int fdatasync(int file) {
  REAL(int, fdatasync, (int));
  return synced(file, real);
}

int ftruncate64(int file, off64_t size) {
  REAL(int, ftruncate64, (int, off64_t));
  char path[PATH_MAX];
  if (!path_of(file, path) || !is_ours(path)) return real(file, size);
  GUARDED(int, "truncate", path, real(file, size), note('T', inode(file), path, size, NULL, 0));
}
int ftruncate(int file, off_t size) { return ftruncate64(file, size); }

void *mmap64(void *address, size_t size, int rights, int flags, int file, off64_t at) {
  REAL(void *, mmap64, (void *, size_t, int, int, int, off64_t));
  char path[PATH_MAX];
  if (file < 0 || !(flags & MAP_SHARED) || !path_of(file, path) || !is_ours(path))
    return real(address, size, rights, flags, file, at);
  pthread_mutex_lock(&order);
  int refused = planned("map", path);
  pthread_mutex_unlock(&order);
  if (!refused) return real(address, size, rights, flags, file, at);
  errno = refused;
  return MAP_FAILED;
}

/* Called with `order` held, after an open that made or emptied a file. */
static void note_opened(int file, const char *path, int was_there, int flags) {
  if (!was_there) note('C', inode(file), path, 0, NULL, 0);
  else if (flags & O_TRUNC) note('T', inode(file), path, 0, NULL, 0);
}

#define OPENED(folder, call) \
  do { \
    mode_t mode = 0; \
    if (flags & (O_CREAT | O_TMPFILE)) { \
      va_list given; \
      va_start(given, flags); \
      mode = va_arg(given, mode_t); \
      va_end(given); \
    } \
    char room[PATH_MAX]; \
    const char *path = absolute(folder, name, room); \
    if (!is_ours(path) || !(flags & (O_CREAT | O_TRUNC | O_WRONLY | O_RDWR))) return call; \
    int was_there = inode_at(path) != 0; \
    GUARDED(int, "open", path, call, note_opened(result, path, was_there, flags)); \
  } while (0)

int open(const char *name, int flags, ...) {
  REAL(int, open, (const char *, int, ...));
  OPENED(AT_FDCWD, real(name, flags, mode));
}
int open64(const char *name, int flags, ...) {
  REAL(int, open64, (const char *, int, ...));
  OPENED(AT_FDCWD, real(name, flags, mode));
}
int openat(int folder, const char *name, int flags, ...) {
  REAL(int, openat, (int, const char *, int, ...));
  OPENED(folder, real(folder, name, flags, mode));
}

int rename(const char *from, const char *to) {
  REAL(int, rename, (const char *, const char *));
  char from_room[PATH_MAX], to_room[PATH_MAX];
  const char *old = absolute(AT_FDCWD, from, from_room), *new = absolute(AT_FDCWD, to, to_room);
  if (!is_ours(old) && !is_ours(new)) return real(from, to);
  GUARDED(int, "rename", new, real(from, to), note('N', inode_at(new), old, 0, new, strlen(new)));
}
int link(const char *from, const char *to) {
  REAL(int, link, (const char *, const char *));
  char from_room[PATH_MAX], to_room[PATH_MAX];
  const char *old = absolute(AT_FDCWD, from, from_room), *new = absolute(AT_FDCWD, to, to_room);
  if (!is_ours(new)) return real(from, to);
  GUARDED(int, "link", new, real(from, to), note('L', inode_at(new), old, 0, new, strlen(new)));
}

#define REMOVED(folder, call) \
  do { \
    char room[PATH_MAX]; \
    const char *path = absolute(folder, name, room); \
    if (!is_ours(path)) return call; \
    GUARDED(int, "unlink", path, call, note('U', 0, path, 0, NULL, 0)); \
  } while (0)

int unlink(const char *name) {
  REAL(int, unlink, (const char *));
  REMOVED(AT_FDCWD, real(name));
}
int rmdir(const char *name) {
  REAL(int, rmdir, (const char *));
  REMOVED(AT_FDCWD, real(name));
}
int remove(const char *name) {
  REAL(int, remove, (const char *));
  REMOVED(AT_FDCWD, real(name));
}
int unlinkat(int folder, const char *name, int flags) {
  REAL(int, unlinkat, (int, const char *, int));
  REMOVED(folder, real(folder, name, flags));
}

int mkdir(const char *name, mode_t mode) {
  REAL(int, mkdir, (const char *, mode_t));
  char room[PATH_MAX];
  const char *path = absolute(AT_FDCWD, name, room);
  if (!is_ours(path)) return real(name, mode);
  GUARDED(int, "mkdir", path, real(name, mode), note('M', inode_at(path), path, 0, NULL, 0));
}
