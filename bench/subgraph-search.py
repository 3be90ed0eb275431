# The typed four-step pattern by static subgraph search: igraph's LAD with a domain for each role, or networkx's VF2 with colours, on the network without
# time, and then every choice of ties for every match by the rule of time. Reads a table of ties, prints the number of chains.
#   python3 subgraph-search.py igraph|networkx ties.csv
# A line of the table: from, to, class of from (0..3), class of to, first day, last day, last day of the next step's begin. Ties of
# other channels than the step between those classes asks for are left out before.
import csv
import sys
from collections import defaultdict

library, path = sys.argv[1:3]
pairs = defaultdict(list)
classes = {}
with open(path, newline="") as table:
    for row in csv.reader(table):
        a, b, class_a, class_b, start, end, latest = map(int, row)
        classes[a], classes[b] = class_a, class_b
        pairs[(a, b)].append((start, end, latest))
actors = sorted(classes)
place = {actor: i for i, actor in enumerate(actors)}
colours = [classes[actor] for actor in actors]
edges = [(place[a], place[b]) for a, b in pairs]

# The last role can be the first actor again, and then the pattern is a circle.
path_of_five = ([0, 1, 2, 3, 0], [(0, 1), (1, 2), (2, 3), (3, 4)])
circle = ([0, 1, 2, 3], [(0, 1), (1, 2), (2, 3), (3, 0)])


def with_igraph(pattern_colours, pattern_edges):
    import igraph

    network = igraph.Graph(n=len(actors), edges=edges, directed=True)
    pattern = igraph.Graph(n=len(pattern_colours), edges=pattern_edges, directed=True)
    return network.get_subisomorphisms_lad(
        pattern,
        domains=[[i for i, colour in enumerate(colours) if colour == one] for one in pattern_colours],
        induced=False,
    )


def with_networkx(pattern_colours, pattern_edges):
    import networkx
    from networkx.algorithms.isomorphism import DiGraphMatcher, categorical_node_match

    network, pattern = networkx.DiGraph(edges), networkx.DiGraph(pattern_edges)
    for i, colour in enumerate(colours):
        network.nodes[i]["colour"] = colour
    for i, colour in enumerate(pattern_colours):
        pattern.nodes[i]["colour"] = colour
    found = DiGraphMatcher(network, pattern, node_match=categorical_node_match("colour", None))
    for match in found.subgraph_monomorphisms_iter():
        back = {role: i for i, role in match.items()}
        yield [back[role] for role in range(len(pattern_colours))]


def in_time(match, pattern_edges):
    """How many choices of ties of a match follow each other in time."""
    chains = [(0, None)]
    for a, b in pattern_edges:
        options = pairs[(actors[match[a]], actors[match[b]])]
        chains = [
            (max(clock, start), latest_next)
            for clock, latest in chains
            for start, end, latest_next in options
            if end >= clock and (latest is None or start <= latest)
        ]
    return len(chains)


search = with_igraph if library == "igraph" else with_networkx
print(sum(in_time(match, shape[1]) for shape in (path_of_five, circle) for match in search(*shape)))
