#pragma once

#include "tests/support/catch.h"
#include "tests/support/desk_town.h"
#include "tests/support/eventually.h"
#include "tests/support/fake_pictures.h"
#include "tests/support/memory_settings.h"
#include "ui/conversation/conversation_pane.h"
#include "ui/conversation/thread_view.h"
#include "ui/picture/picture_book.h"

#include <QApplication>
#include <QTest>

#include <algorithm>

namespace daisychain::test {

/// A conversation pane over a desk in memory, with pictures.
struct ThreadDesk {
    DeskTown town;
    MemorySettings settings;
    FakePictures source;
    ui::Theme theme{QApplication::font()};
    ui::Icons icons{theme};
    ui::Roster roster{town.desk, town.desk.notices(), town.me};
    ui::PictureBook book{{source, town.desk, town.desk.notices(), settings}};
    ui::ConversationController controller{
        {town.desk, town.desk, town.desk, town.desk, town.desk.notices(), town.clock, town.me}};
    QList<QUrl> openedUrls;
    QStringList saidSentences;
    ui::ConversationPane pane{controller, {theme, icons, roster, town.clock, &book}, [this](const QUrl &url) {
                                  openedUrls.append(url);
                              }};

    ThreadDesk()
    {
        QObject::connect(&pane, &ui::ConversationPane::said,
                         [this](const QString &sentence) { saidSentences.append(sentence); });
    }

    void tell(const PostFact &fact)
    {
        FactBatch batch;
        batch.account = town.account.id;
        batch.received = town.clock.now();
        batch.posts.append(fact);
        batch.profiles.append(town.profile(fact.author.globalId.section(u'@', 1)));
        batch.caught.append(CaughtFact{fact.id, DeskTown::mentions(), fact.created});
        town.desk.tell(batch);
    }

    void open(const QString &customer)
    {
        pane.resize(700, 600);
        pane.show();
        settle();
        controller.open(town.handle(customer));
        REQUIRE(eventually([&] { return controller.state() == ui::ConversationController::State::Shown; }));
        settle();
    }

    int rowOf(const QString &post) { return controller.thread().find(ui::postItemId(DeskTown::post(post))); }
    void focus(const QString &post)
    {
        pane.thread()->setCurrentIndex(controller.thread().index(rowOf(post)));
    }
    std::shared_ptr<const ui::ItemLayout> layout(const QString &post)
    {
        return static_cast<ui::ThreadDelegate *>(pane.thread()->itemDelegate())->layout(rowOf(post));
    }
    QString words(const QString &post)
    {
        QStringList texts;
        for (const ui::PlacedText &placed : layout(post)->texts)
            texts.append(placed.block.text());
        return texts.join(u'\n');
    }
    QString sentence(const QString &post)
    {
        return controller.thread().index(rowOf(post)).data(Qt::AccessibleTextRole).toString();
    }
    /// Presses what is drawn at the spot.
    void click(const QString &post, ui::SpotKind kind)
    {
        const auto laidOut = layout(post);
        const auto spot = std::find_if(laidOut->spots.begin(), laidOut->spots.end(),
                                       [kind](const ui::Spot &one) { return one.kind == kind; });
        REQUIRE(spot != laidOut->spots.end());
        const QPoint corner = pane.thread()->visualRect(controller.thread().index(rowOf(post))).topLeft();
        QTest::mouseClick(pane.thread()->viewport(), Qt::LeftButton, {},
                          corner + spot->rect.center().toPoint());
    }
};

}  // namespace daisychain::test
