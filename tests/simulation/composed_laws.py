"""What must hold of calls that take what others make."""

from __future__ import annotations

from tests.simulation.events import Event, TaskMade
from tests.simulation.law import Law


class CallsTakeWhatOthersMade(Law):
    """A chain of calls is as if each were awaited, and its link given to the next."""

    name = "a call is submitted with what its inner call has made, once that has succeeded"

    def notice(self, event: Event) -> None:
        if not isinstance(event, TaskMade) or event.call not in self.world.chains:
            return
        inner, book = self.world.chains[event.call], self.world.service.book
        tasks = {task.id: task for task in self.world.service.sandbox.tasks}
        made = [
            task_id
            for task_id, entry in book.items()
            if entry.call == inner and tasks[task_id].status == "SUCCESS"
        ]
        for link in tasks[event.task_id].params["imageUrls"]:
            if not any(each in link for each in made):
                self.broken(f"{event.call} is made of {link}, and {inner} is {made}")


COMPOSED_LAWS: list[type[Law]] = [CallsTakeWhatOthersMade]
"""Judged where there are such calls."""
