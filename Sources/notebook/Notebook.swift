import ArgumentParser
@main struct Notebook: ParsableCommand {}
