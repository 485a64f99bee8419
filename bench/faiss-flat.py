"""FAISS on the same task as org.panke.bench.faces.Searches: searches in a second of the thread's processor time. Wants
faiss-cpu and numpy."""
import sys
import time

import faiss
import numpy as np

faiss.omp_set_num_threads(1)
for rows, dimension in [tuple(map(int, pair.split("x"))) for pair in sys.argv[1:]]:
    random = np.random.default_rng(1)
    there = random.standard_normal((rows, dimension), dtype=np.float32)
    there /= np.linalg.norm(there, axis=1, keepdims=True)
    index = faiss.IndexFlatIP(dimension)
    index.add(there)
    probes = there[:64] + 0.5 * random.standard_normal((64, dimension), dtype=np.float32) / np.sqrt(dimension)
    for seconds in (0.5, 3):  # the first to warm up
        begun, searches = time.thread_time(), 0
        while time.thread_time() - begun < seconds:
            index.search(probes[searches % 64: searches % 64 + 1], 1)
            searches += 1
        spent = time.thread_time() - begun
    print(f"FAISS {faiss.__version__}, IndexFlatIP\t{searches / spent:.1f}")
