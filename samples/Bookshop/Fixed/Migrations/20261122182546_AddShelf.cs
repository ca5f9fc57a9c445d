using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Bookshop.Fixed.Migrations
{
    /// <inheritdoc />
    public partial class AddShelf : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Shelf",
                table: "Stock",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Shelf",
                table: "Stock");
        }
    }
}
