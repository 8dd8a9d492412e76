package io.gouji.parser.page;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Numbered things that fall into groups by being joined two by two. */
final class Groups {

    private final int[] parent;

    Groups(int size) {
        parent = new int[size];
        for (int i = 0; i < size; i++) {
            parent[i] = i;
        }
    }

    void join(int one, int other) {
        int a = of(one);
        int b = of(other);
        parent[Math.max(a, b)] = Math.min(a, b);
    }

    /** The least member of the group of a thing. */
    int of(int thing) {
        int root = thing;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    /** The members of each group, in order. */
    List<List<Integer>> members() {
        var members = new TreeMap<Integer, List<Integer>>();
        for (int i = 0; i < parent.length; i++) {
            members.computeIfAbsent(of(i), root -> new ArrayList<>()).add(i);
        }
        return List.copyOf(members.values());
    }
}
