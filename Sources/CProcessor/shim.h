// What the processor can do beyond its architecture's first version, for x86-64.

#include <stdbool.h>

#if defined(__x86_64__)
static inline bool processor_has_avx2(void) { return __builtin_cpu_supports("avx2"); }
static inline bool processor_has_fma(void) { return __builtin_cpu_supports("fma"); }
static inline bool processor_has_f16c(void) { return __builtin_cpu_supports("f16c"); }
#endif
