# Prints what a screen reader is told of the windows of a process: for each object that is shown its depth, role, name,
# description and states, with tabs between them. The process is named by its id.
import sys

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi

MOST_CHILDREN = 60
STATES = {
    "focusable": Atspi.StateType.FOCUSABLE,
    "focused": Atspi.StateType.FOCUSED,
    "enabled": Atspi.StateType.SENSITIVE,
}


def label_of(thing):
    for relation in thing.get_relation_set():
        if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY:
            return " ".join(relation.get_target(i).get_name() or "" for i in range(relation.get_n_targets()))
    return ""


def words(text):
    return " ".join((text or "").split())


def show(thing, depth):
    states = thing.get_state_set()
    if depth > 0 and not states.contains(Atspi.StateType.SHOWING):
        return
    # as screen readers do: what GTK calls a field without a name is what is to be typed into it, or what is chosen
    name = words(label_of(thing)) or words(thing.get_name())
    has = [state for state, kind in STATES.items() if states.contains(kind)]
    print(depth, thing.get_role_name(), name, words(thing.get_description()), ",".join(has), sep="\t")
    for i in range(min(thing.get_child_count(), MOST_CHILDREN)):
        child = thing.get_child_at_index(i)
        if child is not None:
            show(child, depth + 1)


desktop = Atspi.get_desktop(0)
for i in range(desktop.get_child_count()):
    application = desktop.get_child_at_index(i)
    if application is not None and application.get_process_id() == int(sys.argv[1]):
        show(application, 0)
