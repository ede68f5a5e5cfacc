#include "model/sim/forgery.h"

#include <algorithm>

namespace synfin::sim {

namespace {

constexpr std::uint32_t offered = 65'535; // octets of window that a forged segment offers
// So far before the numbers of a connection lie those of the one before it that is still on its way.
constexpr std::uint32_t earlier = 10;

class Hints final {
public:
    void add(tcp::Seq number, Meaning meaning)
    {
        if (std::ranges::find(m_all, number, &Hint::number) == m_all.end())
            m_all.push_back({number, meaning});
    }
    [[nodiscard]] std::vector<Hint> take() { return std::move(m_all); }

private:
    std::vector<Hint> m_all;
};

} // namespace

std::vector<Hint> seqHints(const World& world, Side at)
{
    const tcp::Tcb& tcb = world.at(at).tcb;
    const tcp::Tcb& other = world.at(peer(at)).tcb;
    Hints hints;
    if (tcb.hasReceive()) {
        hints.add(tcb.rcvNxt, Meaning::Expected);
        if (tcb.rcvWnd > 2)
            hints.add(tcb.rcvNxt + tcb.rcvWnd / 2, Meaning::InWindow);
        if (tcb.rcvWnd > 1)
            hints.add(tcb.rcvNxt + (tcb.rcvWnd - 1), Meaning::LastInWindow);
        hints.add(tcb.rcvNxt + tcb.rcvWnd, Meaning::BeyondWindow);
        hints.add(tcb.rcvNxt - 1, Meaning::JustBefore);
        hints.add(tcb.irs, Meaning::PeersFirst);
    } else if (other.hasSend()) {
        hints.add(other.sndNxt, Meaning::PeersSending);
    }
    hints.add(other.host.nextIss, Meaning::PeersNext);
    return hints.take();
}

std::vector<Hint> ackHints(const World& world, Side at)
{
    const tcp::Tcb& tcb = world.at(at).tcb;
    Hints hints;
    if (!tcb.hasSend())
        return {};
    hints.add(tcb.sndNxt, Meaning::AllSent);
    hints.add(tcb.sndUna, Meaning::Acknowledged);
    hints.add(tcb.sndNxt + 1, Meaning::NeverSent);
    hints.add(tcb.iss, Meaning::OurFirst);
    hints.add(tcb.sndUna - tcb.maxSndWnd - 1, Meaning::TooOld);
    return hints.take();
}

tcp::Segment forged(Forgery forgery, const World& world, Side at)
{
    const tcp::Tcb& tcb = world.at(at).tcb;
    const tcp::Tcb& other = world.at(peer(at)).tcb;
    const tcp::Seq begins = tcb.hasReceive() ? tcb.irs : other.hasSend() ? other.iss : other.host.nextIss;
    tcp::Segment segment;
    segment.wnd = offered;
    switch (forgery) {
    case Forgery::BlindReset:
        segment.ctl.rst = true;
        segment.seq = tcb.hasReceive() ? tcb.rcvNxt + tcb.rcvWnd / 2 : begins;
        break;
    case Forgery::OldDuplicateSyn:
        segment.ctl.syn = true;
        segment.seq = begins - earlier;
        break;
    case Forgery::PeerRebooted:
        segment.ctl.syn = true;
        segment.seq = other.host.nextIss;
        break;
    }
    return segment;
}

} // namespace synfin::sim
