# Prints what a screen reader is told of the windows of a process: for each object that is shown its depth, role, name,
# description and states, with tabs between them. The process is named by its id. With the word "places" behind that, also left edge,
# upper edge, width and height of each. With the word "others" behind that, the names of all other processes that the bus knows. With the word "focus" behind that, what it is told when
# something gets the keyboard: role, name, description, left edge, upper edge, width and height, a line each, for as long as it runs; a
# line without tabs says that it listens.
import sys

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib

MOST_CHILDREN = 60
MOST_CHARACTERS = 200
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


def name_of(thing):
    # as screen readers do: what GTK calls a field without a name is what is to be typed into it, or what is chosen
    return words(label_of(thing)) or words(thing.get_name())


def place_of(thing):
    if sys.argv[2:] != ["places"]:
        return ()
    if thing.get_component_iface() is None:
        return (0, 0, 0, 0)
    place = thing.get_extents(Atspi.CoordType.SCREEN)
    return (place.x, place.y, place.width, place.height)


def show(thing, depth):
    try:
        show_standing(thing, depth)
    except GLib.GError:
        # what is closed while it is asked about is not shown any more
        return


def show_standing(thing, depth):
    states = thing.get_state_set()
    if depth > 0 and not states.contains(Atspi.StateType.SHOWING):
        return
    has = [state for state, kind in STATES.items() if states.contains(kind)]
    print(depth, thing.get_role_name(), name_of(thing), words(thing.get_description()), ",".join(has), *place_of(thing), sep="\t")
    for i in range(min(thing.get_child_count(), MOST_CHILDREN)):
        child = thing.get_child_at_index(i)
        if child is not None:
            show(child, depth + 1)


def box_of(thing):
    # a list to choose from is a button or a field somewhere in a box, which has the name
    around = thing.get_parent() if thing.get_role() == Atspi.Role.TEXT else thing
    while around is not None and around.get_role() in (Atspi.Role.TOGGLE_BUTTON, Atspi.Role.PANEL, Atspi.Role.FILLER):
        around = around.get_parent()
    return around if around is not None and around.get_role() == Atspi.Role.COMBO_BOX else None


def said_of(thing):
    # of a text that is there to be read, a reader says what stands in it
    name = name_of(thing)
    if name or thing.get_role() != Atspi.Role.TEXT or thing.get_state_set().contains(Atspi.StateType.EDITABLE):
        return name
    return words(Atspi.Text.get_text(thing, 0, MOST_CHARACTERS))


def is_of_product(thing):
    # what a browser shows it tells of in a process of its own, which the product has started
    process = str(thing.get_process_id())
    while process not in ("0", "1"):
        if process == sys.argv[1]:
            return True
        with open("/proc/" + process + "/stat", encoding="utf-8") as state:
            process = state.read().rpartition(")")[2].split()[1]
    return False


def told_of_focus(event):
    thing = event.source
    if event.detail1 and thing is not None and is_of_product(thing):
        named = box_of(thing) or thing
        place = named.get_extents(Atspi.CoordType.SCREEN)
        print(named.get_role_name(), said_of(named), words(named.get_description()), place.x, place.y, place.width, place.height,
              sep="\t", flush=True)


def follow_focus():
    listener = Atspi.EventListener.new(told_of_focus)
    listener.register("object:state-changed:focused")
    print("listening", flush=True)
    Atspi.event_main()


def show_all():
    desktop = Atspi.get_desktop(0)
    for i in range(desktop.get_child_count()):
        application = desktop.get_child_at_index(i)
        if application is not None and application.get_process_id() == int(sys.argv[1]):
            show(application, 0)


def show_others():
    desktop = Atspi.get_desktop(0)
    for i in range(desktop.get_child_count()):
        application = desktop.get_child_at_index(i)
        if application is not None and application.get_process_id() != int(sys.argv[1]):
            print(application.get_name() or application.get_process_id())


if sys.argv[2:] == ["focus"]:
    follow_focus()
elif sys.argv[2:] == ["others"]:
    show_others()
else:
    show_all()
