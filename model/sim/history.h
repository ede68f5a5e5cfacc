// Everything that was done: a tree of steps, the branch that is looked at, and a cursor on it.
//
// Step 0 is the start. Acting anywhere but at the end of a branch opens a new branch and keeps the old one; doing again
// what a branch already has next only goes along with it. Reading any step of the branch costs the same.
#pragma once

#include "model/sim/world.h"

#include <optional>
#include <string>
#include <vector>

namespace synfin::sim {

class History final {
public:
    History() : History(Setup{}) {}
    explicit History(Setup setup);
    History(Setup setup, World start);

    [[nodiscard]] const Setup& setup() const { return m_setup; }

    // The branch that is looked at.
    [[nodiscard]] int size() const { return static_cast<int>(m_path.size()); } // steps, the start included: at least 1
    [[nodiscard]] int lastStep() const { return size() - 1; }
    [[nodiscard]] const StepRecord& at(int step) const; // 0 to lastStep()
    [[nodiscard]] int cursor() const { return m_cursor; }
    [[nodiscard]] const StepRecord& current() const { return at(m_cursor); }
    void seek(int step); // clamped to what there is

    // Makes the choice at the cursor and moves the cursor onto the new step. Nothing if done, else why not.
    std::optional<std::string> act(const Choice&);

    // Branches, oldest first; there is always at least one.
    [[nodiscard]] int branchCount() const { return static_cast<int>(m_branches.size()); }
    [[nodiscard]] int branch() const { return m_branch; }
    void selectBranch(int branch); // the cursor stays where the branches agree, else goes to the fork
    // The step from which this branch differs from the one it left; 0 for the first.
    [[nodiscard]] int forkStep(int branch) const;
    [[nodiscard]] int branchEnd(int branch) const; // its last step
    // The step of any branch, 0 to branchEnd(); what two branches have in common is the same record.
    [[nodiscard]] const StepRecord& at(int branch, int step) const;
    // The first step at which they differ: one more than the last that both have.
    [[nodiscard]] int firstDifference(int branch, int other) const;

    // Each step of the tree has a number of its own, which no later acting or removing changes: the start is 0, and
    // what is done later has the larger one.
    [[nodiscard]] int node(int step) const { return m_path[static_cast<std::size_t>(step)]; }
    [[nodiscard]] int nodeCount() const { return static_cast<int>(m_nodes.size()); } // those of removed branches too
    [[nodiscard]] const StepRecord& record(int node) const;
    [[nodiscard]] std::vector<int> path(int branch) const; // the node of each of its steps

    // A history with the steps of one branch alone.
    [[nodiscard]] History alone(int branch) const;

    // A name that a user gave; empty if none did.
    [[nodiscard]] const std::string& branchName(int branch) const;
    void renameBranch(int branch, std::string name);

    // Takes a branch away, which must not be the only one; steps that others have in common stay. The branch that is
    // looked at stays, or becomes the one that it has most in common with. What is given can be put back in its place.
    struct Removed;
    [[nodiscard]] Removed removeBranch(int branch);
    void restoreBranch(Removed);

    // The step on this branch at or before `upTo` that took a rule last, or -1.
    [[nodiscard]] int lastStepTaking(const tcp::Rule&, int upTo) const;
    // The step on this branch that delivered, lost or (failing both) sent this segment, or -1.
    [[nodiscard]] int stepSending(int segmentId) const;
    [[nodiscard]] int stepEnding(int segmentId) const;

private:
    struct Node {
        StepRecord record;
        int parent;
        int step;
    };
    struct Branch {
        int leaf = 0; // its last node
        int fork = 0;
        std::string name;
    };
    [[nodiscard]] std::vector<int> pathTo(int node) const;
    [[nodiscard]] int ancestor(int node, int step) const;
    [[nodiscard]] std::optional<int> branchDoing(const Choice&) const; // next, from the cursor
    void lookAt(int branch);

    Setup m_setup;
    std::vector<Node> m_nodes;
    std::vector<Branch> m_branches;
    std::vector<int> m_path; // node of each step of the branch
    int m_branch = 0;
    int m_cursor = 0;
};

struct History::Removed {
    int place = 0;
    Branch branch;
    bool wasLookedAt = false;
    int cursor = 0;
};

} // namespace synfin::sim
