#ifndef NOTEBOOK_CGRAPHVIZ_H
#define NOTEBOOK_CGRAPHVIZ_H

#include <graphviz/cgraph.h>
#include <graphviz/gvc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// Exported by libgvc, but missing from its headers: the folder that holds the plugins.
extern char *gvconfig_libdir(GVC_t *gvc);

// Graphviz takes the address of a name for the identity of what bears it, and visits the subgraphs
// of a graph in the order of these: the layout of a graph with clusters would change from run to
// run. So subgraphs get numbers here, in the order in which the text names them; nodes and edges,
// which have an order of their own, stay with Graphviz.

/// The names of the graphs of one text. Graph i has the identity 2 * (i + 1).
typedef struct {
  void *inherited;
  char **names;
  size_t count;
  IDTYPE anonymous;
} notebook_names;

static void *notebook_names_open(Agraph_t *graph, Agdisc_t *disciplines) {
  notebook_names *names = (notebook_names *)calloc(1, sizeof *names);
  if (names) {
    names->inherited = AgIdDisc.open(graph, disciplines);
    names->anonymous = 1;
  }
  return names;
}

static long notebook_names_map(void *state, int type, char *name, IDTYPE *id, int creates) {
  notebook_names *names = (notebook_names *)state;
  if (type != AGRAPH) return AgIdDisc.map(names->inherited, type, name, id, creates);
  if (!name) {
    *id = names->anonymous;
    names->anonymous += 2;
    return 1;
  }
  for (size_t index = 0; index < names->count; index++) {
    if (strcmp(names->names[index], name) == 0) {
      *id = 2 * (IDTYPE)(index + 1);
      return 1;
    }
  }
  if (!creates) return 0;
  char **grown = (char **)realloc(names->names, (names->count + 1) * sizeof *grown);
  if (!grown) return 0;
  names->names = grown;
  grown[names->count] = strdup(name);
  if (!grown[names->count]) return 0;
  names->count++;
  *id = 2 * (IDTYPE)names->count;
  return 1;
}

static long notebook_names_alloc(void *state, int type, IDTYPE id) {
  notebook_names *names = (notebook_names *)state;
  return type == AGRAPH ? 0 : AgIdDisc.alloc(names->inherited, type, id);
}

static void notebook_names_free(void *state, int type, IDTYPE id) {
  notebook_names *names = (notebook_names *)state;
  if (type != AGRAPH) AgIdDisc.free(names->inherited, type, id);
}

static char *notebook_names_print(void *state, int type, IDTYPE id) {
  notebook_names *names = (notebook_names *)state;
  if (type != AGRAPH) return (char *)AgIdDisc.print(names->inherited, type, id);
  return id % 2 == 0 && id >= 2 && id / 2 <= names->count ? names->names[id / 2 - 1] : NULL;
}

static void notebook_names_close(void *state) {
  notebook_names *names = (notebook_names *)state;
  AgIdDisc.close(names->inherited);
  for (size_t index = 0; index < names->count; index++) free(names->names[index]);
  free(names->names);
  free(names);
}

static void notebook_names_register(void *state, int type, void *object) {
  notebook_names *names = (notebook_names *)state;
  if (type != AGRAPH) AgIdDisc.idregister(names->inherited, type, object);
}

/// Reads one graph, its subgraphs in the order of the text. Returns NULL where the text is none.
static inline Agraph_t *notebook_read_graph(const char *text) {
  // Releases of Graphviz differ in the types of these functions, in const and in width.
  static Agiddisc_t identities;
  identities.open = (__typeof__(identities.open))notebook_names_open;
  identities.map = (__typeof__(identities.map))notebook_names_map;
  identities.alloc = (__typeof__(identities.alloc))notebook_names_alloc;
  identities.free = (__typeof__(identities.free))notebook_names_free;
  identities.print = (__typeof__(identities.print))notebook_names_print;
  identities.close = (__typeof__(identities.close))notebook_names_close;
  identities.idregister = (__typeof__(identities.idregister))notebook_names_register;
  static Agdisc_t disciplines;
  disciplines = AgDefaultDisc;
  disciplines.id = &identities;
  FILE *file = fmemopen((void *)text, strlen(text), "r");
  if (!file) return NULL;
  Agraph_t *graph = agread(file, &disciplines);
  fclose(file);
  return graph;
}

#endif
