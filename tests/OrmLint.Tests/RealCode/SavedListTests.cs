using System.Linq;
using OrmLint.RealCode.Reporting;
using Xunit;

namespace OrmLint.Tests.RealCode;

/// <summary>What the real-code runner calls new and gone.</summary>
public sealed class SavedListTests
{
    [Fact]
    public void Findings_are_told_apart_by_place_and_rule()
    {
        var kept = new Finding("App/A.cs", 3, 9, "ORM1001", "as it was", "foreach");
        var reworded = kept with { Line = 5, Message = "in other words" };
        var added = kept with { Id = "ORM1002" };
        var saved = SavedList.Of([SavedList.Line(kept), SavedList.Line(reworded with { Message = "as it was" }), "App/B.cs:1:1 ORM1001\tgone"]);

        var (isNew, gone, changed) = saved.Compare([kept, reworded, added]);

        Assert.Equal([added], isNew);
        Assert.Equal(["App/B.cs:1:1 ORM1001\tgone"], gone);
        Assert.Equal([reworded], changed);
    }

    [Fact]
    public void A_message_of_several_lines_is_one_line_of_the_list()
    {
        var finding = new Finding("App/A.cs", 3, 9, "ORM1001", "one\ntwo", "");

        Assert.Single(SavedList.Line(finding).Split('\n'));
        Assert.Empty(SavedList.Of([SavedList.Line(finding)]).Compare([finding]).Reworded);
    }
}
