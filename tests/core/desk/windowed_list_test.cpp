#include "core/desk/windowed_list.h"

#include "tests/support/catch.h"

#include <numeric>
#include <random>

using namespace daisychain;

namespace {

struct Line {
    int number = 0;
    int state = 0;
    bool operator==(const Line &) const = default;
};

int rowId(const Line &line)
{
    return line.number;
}

int rowCursor(const Line &line)
{
    return line.number;
}

/// Keeps a copy by what it is told alone, as a view does, and checks each announcement.
class Mirror final : public WindowedListWatcher {
public:
    const WindowedList<Line> *list = nullptr;
    int size = 0;
    int changes = 0;
    int resets = 0;

    void aboutToInsert(int first, int last) override
    {
        CHECK((first >= 0 && first <= size && last >= first));
        CHECK(list->count() == size);
        m_pending = last - first + 1;
    }
    void inserted() override
    {
        size += m_pending;
        CHECK(list->count() == size);
    }
    void aboutToRemove(int first, int last) override
    {
        CHECK((first >= 0 && last < size && last >= first));
        CHECK(list->count() == size);
        m_pending = last - first + 1;
    }
    void removed() override
    {
        size -= m_pending;
        CHECK(list->count() == size);
    }
    void changed(int first, int last) override
    {
        CHECK((first >= 0 && first <= last && last < size));
        ++changes;
    }
    void aboutToReset() override {}
    void wasReset() override
    {
        size = 0;
        ++resets;
    }

private:
    int m_pending = 0;
};

struct Fixture {
    Mirror mirror;
    WindowedList<Line> list{&mirror};
    int total;

    explicit Fixture(int rows)
        : total(rows)
    {
        mirror.list = &list;
    }

    /// What a reader would answer: lines are numbered 0 … total − 1 from the top.
    QList<Line> page(const WindowedList<Line>::Request &request) const
    {
        QList<Line> lines;
        if (request.direction == PageDirection::After) {
            for (int i = request.cursor ? *request.cursor + 1 : 0; i < total && lines.size() < request.limit;
                 ++i)
                lines.append({i, 0});
        } else {
            for (int i = request.cursor.value_or(total) - 1; i >= 0 && lines.size() < request.limit; --i)
                lines.prepend({i, 0});
        }
        return lines;
    }

    /// Fetches what is wanted while 20 lines from `topLine` are on screen.
    void settle(int topLine)
    {
        for (int i = 0; i < 10; ++i) {
            const int place = list.find(topLine);
            REQUIRE(place >= 0);
            const auto request = list.want(place, place + 19);
            if (!request)
                return;
            list.admit(*request, page(*request));
        }
    }

    bool isConsistent() const
    {
        for (int i = 0; i < list.count(); ++i) {
            if (list.find(list.at(i).number) != i || list.at(i).number != list.at(0).number + i)
                return false;
        }
        return list.count() <= WindowedList<Line>::MaxRows;
    }
};

}  // namespace

TEST_CASE("a list is unknown until its first page, and empty only then", "[desk][windowedList]")
{
    Fixture f(0);
    const auto request = f.list.reset();
    CHECK(f.list.isUnknown());
    CHECK_FALSE(f.list.want(0, 10).has_value());
    f.list.admit(request, {});
    CHECK_FALSE(f.list.isUnknown());
    CHECK(f.list.count() == 0);
    CHECK(f.list.isAtTop());
    CHECK(f.list.isAtBottom());
}

TEST_CASE("scrolling a million rows down and up again holds 5,000 and loses none", "[desk][windowedList]")
{
    Fixture f(1'000'000);
    f.list.admit(f.list.reset(), f.page({}));
    int reader = 0;  // the line at the top of the screen
    for (int step = 0; step < 600; ++step) {
        reader += 40;
        f.settle(reader);
        REQUIRE(f.list.find(reader + 19) >= 0);
    }
    REQUIRE(f.isConsistent());
    CHECK(f.list.count() == WindowedList<Line>::MaxRows);
    CHECK_FALSE(f.list.isAtTop());
    for (; reader > 0; reader -= 40)
        f.settle(reader);
    f.settle(0);
    CHECK(f.list.isAtTop());
    CHECK(f.isConsistent());
}

TEST_CASE("a jump lands in the middle and grows both ways", "[desk][windowedList]")
{
    Fixture f(100'000);
    const auto request = f.list.reset(50'000);
    f.list.admit(request, f.page(request));
    CHECK(f.list.at(0).number == 50'001);
    f.settle(50'001);
    CHECK(f.list.find(50'000) >= 0);
    CHECK(f.isConsistent());
}

TEST_CASE("an answer from before a reset is not admitted", "[desk][windowedList]")
{
    Fixture f(1000);
    const auto old = f.list.reset();
    const auto now = f.list.reset(500);
    f.list.admit(old, f.page(old));
    CHECK(f.list.isUnknown());
    f.list.admit(now, f.page(now));
    CHECK(f.list.at(0).number == 501);
}

TEST_CASE("a page is asked for once, and again after it failed", "[desk][windowedList]")
{
    Fixture f(1000);
    const auto first = f.list.reset();
    f.list.admit(first, f.page(first));
    const auto more = f.list.want(150, 169);
    REQUIRE(more.has_value());
    CHECK_FALSE(f.list.want(150, 169).has_value());
    f.list.failed(*more);
    CHECK(f.list.want(150, 169) == more);
}

TEST_CASE("changed rows are told in few words and stay where they are", "[desk][windowedList]")
{
    Fixture f(100);
    f.list.admit(f.list.reset(), f.page({}));
    f.list.update({{5, 1}, {6, 1}, {7, 1}, {50, 1}, {4711, 1}});
    CHECK(f.mirror.changes == 2);
    CHECK(f.list.at(6).state == 1);
    QList<Line> most;
    for (int i = 0; i < 80; ++i)
        most.append({i, 2});
    f.list.update(most);
    CHECK(f.mirror.changes == 3);
    CHECK(f.isConsistent());
    f.list.update({});
    f.list.update({{4711, 1}});
    CHECK(f.mirror.changes == 3);
}

TEST_CASE("rows come in at an end only when the window is there", "[desk][windowedList]")
{
    Fixture f(1000);
    f.list.admit(f.list.reset(), f.page({}));
    f.list.admitAtTop({{-2, 0}, {-1, 0}, {0, 0}});
    CHECK(f.list.at(0).number == -2);
    CHECK(f.list.find(0) == 2);
    f.list.admitAtBottom({{1000, 0}});
    CHECK(f.list.find(1000) == -1);
    f.list.remove(-1);
    CHECK(f.list.find(0) == 1);
    f.list.remove(4711);
    CHECK(f.mirror.size == f.list.count());
}

TEST_CASE("a window arranged anew holds what it was given and disturbs nothing that stays",
          "[desk][windowed]")
{
    Mirror mirror;
    WindowedList<Line> list(&mirror);
    mirror.list = &list;
    std::mt19937 random(4711);
    list.admit(list.reset(), {{1}, {2}, {3}, {4}, {5}});
    for (int round = 0; round < 300; ++round) {
        QList<Line> rows;
        QList<int> numbers(30);
        std::iota(numbers.begin(), numbers.end(), 0);
        if (round % 3 == 0)
            std::shuffle(numbers.begin(), numbers.end(), random);
        for (const int number : numbers) {
            if (random() % 3 != 0)
                rows.append({number, round});
        }
        list.arrange(rows, true);
        CHECK(list.rows() == rows);
        CHECK(mirror.size == rows.size());
        for (int i = 0; i < rows.size(); ++i)
            CHECK(list.find(rows[i].number) == i);
    }
    CHECK(mirror.resets == 1);
}
