// AutoGraph
