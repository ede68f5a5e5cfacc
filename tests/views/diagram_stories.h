// Stories and words that the tests of the state diagram share.
#pragma once

#include "model/sim/history.h"
#include "views/picture/diagram.h"

#include <QtCore/QTranslator>

#include <memory>

namespace synfin::test {

// Plays a history. Every choice must be possible.
class Story {
public:
    sim::History history;

    Story& call(sim::Side at, tcp::Call what, std::uint32_t bytes = 0)
    {
        return act({sim::CallChoice{at, {what, bytes, false}}, {}});
    }
    Story& client(tcp::Call what) { return call(sim::Side::Client, what); }
    Story& server(tcp::Call what) { return call(sim::Side::Server, what); }
    Story& deliver() { return act({sim::Deliver{history.current().after.wire.front().id}, {}}); }
    Story& deliverAll()
    {
        while (!history.current().after.wire.empty())
            deliver();
        return *this;
    }
    Story& timeout(sim::Side at, tcp::Timer timer) { return act({sim::TimeoutChoice{at, timer}, {}}); }
    Story& crash(sim::Side at) { return act({sim::Crash{at}, {}}); }
    Story& act(const sim::Choice& choice)
    {
        if (history.act(choice))
            qFatal("a story does what cannot be done");
        return *this;
    }
};

inline Story connected()
{
    Story story;
    story.server(tcp::Call::OpenPassive).client(tcp::Call::OpenActive).deliverAll();
    return story;
}

// The usual life: both walks from CLOSED to CLOSED.
inline Story usualLife()
{
    Story story = connected();
    story.client(tcp::Call::Close).deliverAll().server(tcp::Call::Close).deliverAll();
    story.timeout(sim::Side::Client, tcp::Timer::TimeWait);
    return story;
}

inline Story simultaneousOpen()
{
    Story story;
    story.client(tcp::Call::OpenActive).server(tcp::Call::OpenActive).deliverAll();
    return story;
}

inline Story simultaneousClose()
{
    Story story = connected();
    story.client(tcp::Call::Close).server(tcp::Call::Close).deliverAll();
    return story;
}

inline Story aborted()
{
    Story story = connected();
    story.client(tcp::Call::Abort).deliverAll();
    return story;
}

// Every word 60 % longer: what another language may ask of a layout.
class LongWords final : public QTranslator {
public:
    QString translate(const char*, const char* source, const char*, int) const override
    {
        const QString text = QString::fromUtf8(source);
        QString more;
        for (qsizetype i = 0; i < (text.size() * 3 + 4) / 5; ++i)
            more += i % 7 == 0 ? QLatin1Char(' ') : QLatin1Char('m');
        return text + more;
    }
    bool isEmpty() const override { return false; }
};

// Words of Chinese characters, as many as a translation would have, with the names of segments left as they are.
class HanWords final : public QTranslator {
public:
    QString translate(const char*, const char* source, const char*, int) const override
    {
        const QStringList words = QString::fromUtf8(source).split(QLatin1Char(' '));
        QString text;
        for (const QString& word : words) {
            if (word.contains(QLatin1String("SYN")) || word.contains(QLatin1String("ACK")) ||
                word.contains(QLatin1String("%1")))
                text += word;
            else
                text += QStringLiteral("关闭连接发送接收超时重传").left(std::max<qsizetype>(2, word.size() / 2));
        }
        return text;
    }
    bool isEmpty() const override { return false; }
};

inline picture::Wording longWords(picture::Naming naming)
{
    return {QStringLiteral("en"), naming, std::make_shared<LongWords>()};
}

inline picture::Wording hanWords(picture::Naming naming)
{
    return {QStringLiteral("zh_CN"), naming, std::make_shared<HanWords>()};
}

inline const picture::Group* groupNamed(const std::vector<picture::Group>& groups, const QString& id)
{
    for (const picture::Group& group : groups) {
        if (group.id == id)
            return &group;
    }
    return nullptr;
}

template <typename Shape>
std::vector<Shape> shapesOf(const picture::Group& group)
{
    std::vector<Shape> found;
    for (const picture::Shape& shape : group.shapes) {
        if (const auto* wanted = std::get_if<Shape>(&shape))
            found.push_back(*wanted);
    }
    return found;
}

} // namespace synfin::test
