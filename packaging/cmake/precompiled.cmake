# Headers that half of our files read are compiled once a kind of target: nearly half of the time of a build was spent
# reading headers. A file still includes what it uses; clang-tidy reads without these.
#
# daisychain_precompile(NAME core|widgets|tests)
set(DAISYCHAIN_PRECOMPILED_core
    <QByteArray> <QDateTime> <QFuture> <QHash> <QList> <QObject> <QPromise> <QSet> <QString> <QStringList> <QUrl>
    <algorithm> <array> <chrono> <functional> <memory> <optional> <utility> <vector>)
set(DAISYCHAIN_PRECOMPILED_widgets
    ${DAISYCHAIN_PRECOMPILED_core}
    <QApplication> <QHBoxLayout> <QKeyEvent> <QLabel> <QLineEdit> <QPainter> <QPushButton> <QTimer> <QVBoxLayout> <QWidget>)
set(DAISYCHAIN_PRECOMPILED_tests
    ${DAISYCHAIN_PRECOMPILED_core} <QJsonArray> <QJsonDocument> <QJsonObject> ${PROJECT_SOURCE_DIR}/tests/support/catch.h)

function(daisychain_precompile name kind)
    if(CMAKE_DISABLE_PRECOMPILE_HEADERS)
        return()
    endif()
    set(owner daisychain_precompiled_${kind})
    if(NOT TARGET ${owner})
        file(GENERATE OUTPUT ${PROJECT_BINARY_DIR}/precompiled/${kind}.cpp CONTENT "// Nothing: this file owns the headers compiled beforehand.\n")
        add_library(${owner} OBJECT ${PROJECT_BINARY_DIR}/precompiled/${kind}.cpp)
        set_target_properties(${owner} PROPERTIES AUTOMOC OFF)
        target_link_libraries(${owner} PRIVATE daisychain_options Qt6::Core)
        if(kind STREQUAL widgets)
            target_link_libraries(${owner} PRIVATE Qt6::Widgets)
        elseif(kind STREQUAL tests)
            target_link_libraries(${owner} PRIVATE daisychain_test_support)
        endif()
        target_precompile_headers(${owner} PRIVATE ${DAISYCHAIN_PRECOMPILED_${kind}})
    endif()
    target_precompile_headers(${name} REUSE_FROM ${owner})
endfunction()
