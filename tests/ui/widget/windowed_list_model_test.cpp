#include "tests/support/catch.h"

#include "ui/widget/windowed_list_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace daisychain;
using namespace daisychain::ui;

namespace {

struct Line {
    int number = 0;
    QString text;
};

int rowId(const Line &line)
{
    return line.number;
}
int rowCursor(const Line &line)
{
    return line.number;
}

/// A list of numbered lines, some of which are given on demand.
class LineModel final : public WindowedListModel<Line> {
public:
    explicit LineModel(int available)
        : m_available(available)
    {
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::DisplayRole ? at(index.row()).text : QVariant();
    }

    void answerAll()
    {
        while (!m_asked.isEmpty()) {
            const Request request = m_asked.takeFirst();
            answered(request, page(request));
        }
    }
    void failAll(ErrorCode code)
    {
        while (!m_asked.isEmpty())
            answered(m_asked.takeFirst(), Failure(Error{code}));
    }

private:
    void fetch(const Request &request) override { m_asked.append(request); }

    QList<Line> page(const Request &request) const
    {
        QList<Line> lines;
        const bool isDown = request.direction == PageDirection::After;
        int number = request.cursor ? *request.cursor + (isDown ? 1 : -1) : 0;
        for (; number >= 0 && number < m_available && lines.size() < request.limit; number += isDown ? 1 : -1)
            lines.append({number, QStringLiteral("line %1").arg(number)});
        if (!isDown)
            std::reverse(lines.begin(), lines.end());
        return lines;
    }

    int m_available;
    QList<Request> m_asked;
};

}  // namespace

TEST_CASE("the model of a windowed list keeps Qt's rules while it pages, changes and drops", "[ui][widget]")
{
    LineModel model(20'000);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.reload();
    model.answerAll();
    REQUIRE(model.rowCount() == 200);
    for (int i = 0; i < 60; ++i) {
        model.noteVisible(model.rowCount() - 30, model.rowCount() - 1);
        model.answerAll();
    }
    CHECK(model.rowCount() == WindowedList<Line>::MaxRows);
    CHECK(model.at(0).number > 0);
    for (int i = 0; i < 40; ++i) {
        model.noteVisible(0, 29);
        model.answerAll();
    }
    CHECK(model.at(0).number == 0);

    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.updateRows({{7, QStringLiteral("seven")}});
    CHECK(changed.count() == 1);
    CHECK(model.index(7).data().toString() == QStringLiteral("seven"));
    model.removeRow(7);
    CHECK(model.find(7) == -1);
    model.admitAtTop({{-1, QStringLiteral("new")}});
    CHECK(model.at(0).number == -1);
    model.reload(100);
    model.answerAll();
    CHECK(model.at(0).number == 101);
}

TEST_CASE("a list says whether it is loading, empty, failed or offline", "[ui][widget]")
{
    LineModel model(0);
    QSignalSpy told(&model, &WindowedListModelBase::stateChanged);
    model.reload();
    CHECK(model.state() == ListState::Loading);
    model.answerAll();
    CHECK(model.state() == ListState::Empty);
    model.reload();
    model.failAll(ErrorCode::Storage);
    CHECK(model.state() == ListState::Failed);
    REQUIRE(model.error());
    CHECK(model.error()->code == ErrorCode::Storage);
    model.reload();
    model.failAll(ErrorCode::Offline);
    CHECK(model.state() == ListState::Offline);
    CHECK(told.count() >= 4);
}

TEST_CASE("a page that failed further down leaves the rows that are there", "[ui][widget]")
{
    LineModel model(1000);
    model.reload();
    model.answerAll();
    model.noteVisible(180, 199);
    model.failAll(ErrorCode::Storage);
    CHECK(model.state() == ListState::Filled);
    CHECK(model.rowCount() == 200);
    model.noteVisible(180, 199);
    model.answerAll();
    CHECK(model.rowCount() > 200);
}
