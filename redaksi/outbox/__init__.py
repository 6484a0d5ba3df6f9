"""The outbox: slow steps, written down with the change that asks for them, done by a worker.

It never knows what a step does: whoever stands above says so (Step).
"""
